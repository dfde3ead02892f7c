package org.almanac.dualwrite.authoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SavedMaps;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.dualwrite.backup.BackupFile;
import org.almanac.dualwrite.backup.SolutionMembers;
import org.almanac.environment.AddedComponent;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Inventory;
import org.almanac.environment.SolutionContents;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;

/** A solution has the publisher that its table maps were saved with (dual-write-and-order-management 3). */
@Component
class MapsInSolutions {

    private final Inventory inventory;
    private final SolutionContents contents;

    MapsInSolutions(Inventory inventory, SolutionContents contents) {
        this.inventory = inventory;
        this.contents = contents;
    }

    void add(EnvironmentName environment, String uniqueName, TableMapVersion map, String operationKey) {
        InstalledSolution solution = solution(environment, uniqueName);
        if (!map.publisher().equalsIgnoreCase(solution.publisher().uniqueName())) {
            throw new Refusal(
                    ErrorCode.PUBLISHER_MISMATCH,
                    map.name() + ' ' + map.version() + " was saved with " + map.publisher() + ", and the solution "
                            + solution.uniqueName() + " is one of "
                            + solution.publisher().uniqueName() + '.',
                    map.name());
        }
        contents.add(environment, uniqueName, new AddedComponent(MapRows.ref(map.id()), 0, false), operationKey);
    }

    private InstalledSolution solution(EnvironmentName environment, String uniqueName) {
        return inventory
                .solution(environment, uniqueName)
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_SOLUTION,
                        "The environment has no solution '" + uniqueName + "'.",
                        uniqueName));
    }

    List<ValidationIssue> publisherViolations(EnvironmentName environment, String uniqueName, SavedMaps saved) {
        InstalledSolution solution = solution(environment, uniqueName);
        Set<ComponentRef> members = SolutionMembers.of(contents, environment, uniqueName);
        if (members.stream().anyMatch(BackupFile::is)) {
            return List.of();
        }
        return saved.maps().stream()
                .map(SavedMap::version)
                .filter(map -> members.contains(MapRows.ref(map.id())))
                .flatMap(map -> violation(map, solution).stream())
                .toList();
    }

    private static Optional<ValidationIssue> violation(TableMapVersion map, InstalledSolution solution) {
        return map.publisher().equalsIgnoreCase(solution.publisher().uniqueName())
                ? Optional.empty()
                : Optional.of(new ValidationIssue(
                        ErrorCode.PUBLISHER_MISMATCH.code(),
                        map.name() + ' ' + map.version() + " was saved with " + map.publisher()
                                + ", the solution is one of "
                                + solution.publisher().uniqueName() + '.',
                        map.name(),
                        "Save the map with " + solution.publisher().uniqueName() + ", or put it into a solution of "
                                + map.publisher() + '.'));
    }
}
