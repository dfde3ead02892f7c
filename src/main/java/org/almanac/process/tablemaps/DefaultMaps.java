package org.almanac.process.tablemaps;

import java.util.ArrayList;
import java.util.List;
import org.almanac.deployment.DeploymentRun;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapPhases;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMaps;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.process.operation.ShelvedFiles;
import org.almanac.solution.Sha256;
import org.springframework.stereotype.Component;

/** What must be listed after a set-up, and what must not be after one that failed. */
@Component
class DefaultMaps {

    private final SetUpNotes setUp;
    private final MapNotes notes;
    private final ShelvedFiles files;
    private final TableMaps tableMaps;

    DefaultMaps(SetUpNotes setUp, MapNotes notes, ShelvedFiles files, TableMaps tableMaps) {
        this.setUp = setUp;
        this.notes = notes;
        this.files = files;
        this.tableMaps = tableMaps;
    }

    /** Every map of the packages is listed once for each publisher and version. */
    List<ProblemDetailItem> lacking(DeploymentRun run, DualWriteSnapshot now) {
        List<ProblemDetailItem> lacking = new ArrayList<>();
        setUp.get(run.id()).packages().forEach(one -> lacking.addAll(lacking(new Sha256(one.id()), now)));
        return lacking;
    }

    /** What is not as a run wanted it: versions, states and keys, and the maps of its package. */
    List<ProblemDetailItem> differences(DeploymentRun run, MapGoal goal, DualWriteSnapshot now) {
        List<ProblemDetailItem> differences = new ArrayList<>(MapPhases.differences(goal, now));
        Sha256 id = run.request().packageId();
        if (id != null) {
            differences.addAll(lacking(id, now));
        }
        return differences;
    }

    private List<ProblemDetailItem> lacking(Sha256 packageId, DualWriteSnapshot now) {
        List<ProblemDetailItem> lacking = new ArrayList<>();
        for (SavedMap map : tableMaps.broughtBy(files.staged(packageId)).maps()) {
            long listed = now.map(map.pair()).stream()
                    .flatMap(known -> known.versions().stream())
                    .filter(version -> version.id().equals(map.version().id()))
                    .count();
            if (listed != 1) {
                lacking.add(item(
                        "Version " + map.version().version() + " of "
                                + map.version().publisher() + " is listed " + listed + " times, not once.",
                        map.pair()));
            }
        }
        return lacking;
    }

    /** What differs from before the run. */
    List<ProblemDetailItem> leftOver(DeploymentRun run, DualWriteSnapshot now) {
        Baseline baseline = notes.baseline(run.id()).orElse(null);
        if (baseline == null) {
            return List.of();
        }
        List<ProblemDetailItem> left = new ArrayList<>(MapPhases.differences(baseline.goal(), now));
        if (baseline.linked() != (now.link() != null)) {
            left.add(new ProblemDetailItem(
                    ErrorCode.VERIFICATION_FAILED.code(), "The link is not as it was before.", null, null));
        }
        now.maps().stream()
                .map(TableMap::pair)
                .filter(pair -> baseline.goal().target(pair).isEmpty())
                .forEach(pair -> left.add(item("The map is still listed.", pair)));
        return left;
    }

    private static ProblemDetailItem item(String message, MapPair pair) {
        return new ProblemDetailItem(ErrorCode.VERIFICATION_FAILED.code(), message, pair.displayName(), null);
    }
}
