package org.almanac.dualwrite.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapGoal;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.MapTarget;
import org.almanac.dualwrite.TableMap;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.jspecify.annotations.Nullable;

/** What is not as a goal says. */
public final class GoalDifferences {

    private GoalDifferences() {}

    /** In the order of the goal: maps, then keys. */
    public static List<ProblemDetailItem> between(MapGoal goal, DualWriteSnapshot now) {
        List<ProblemDetailItem> differences = new ArrayList<>();
        for (MapTarget target : goal.maps()) {
            Optional<TableMap> map = now.map(target.pair());
            if (map.isPresent()) {
                add(differences, target, map.get(), now);
            } else if (target.version() != null || !target.state().stopped()) {
                differences.add(item(target.pair().displayName(), "is not listed"));
            }
        }
        for (Map.Entry<String, List<String>> wanted : goal.keys().entrySet()) {
            List<String> shown = Keys.of(now.keys(), wanted.getKey());
            if (!Keys.same(wanted.getValue(), shown)) {
                differences.add(item(wanted.getKey(), "has the key " + shown + " instead of " + wanted.getValue()));
            }
        }
        return List.copyOf(differences);
    }

    private static void add(
            List<ProblemDetailItem> differences, MapTarget target, TableMap map, DualWriteSnapshot now) {
        String name = target.pair().displayName();
        UUID wanted = target.version();
        if (wanted != null && !wanted.equals(map.applied())) {
            differences.add(
                    item(name, "has the version " + named(map.applied(), now) + " instead of " + named(wanted, now)));
        }
        if (!sameState(target.state(), map.state())) {
            differences.add(item(
                    name,
                    "is " + map.state().label() + " instead of "
                            + target.state().label()));
        }
    }

    static boolean sameState(MapState wanted, MapState shown) {
        return wanted.stopped() ? shown.stopped() : wanted.equals(shown);
    }

    /** {@code 2.0.1.8 of ctso}; the id of a version whose row is gone. */
    private static String named(@Nullable UUID id, DualWriteSnapshot now) {
        return id == null
                ? "none"
                : now.version(id)
                        .map(version -> version.version() + " of " + version.publisher())
                        .orElse(id.toString());
    }

    private static ProblemDetailItem item(String subject, String what) {
        return new ProblemDetailItem(ErrorCode.VERIFICATION_FAILED.code(), subject + " " + what + ".", subject, null);
    }
}
