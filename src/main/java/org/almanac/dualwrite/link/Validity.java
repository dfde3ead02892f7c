package org.almanac.dualwrite.link;

import java.util.List;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.dualwrite.validation.MapValidation;

/** Whether a map can be run, judged by what its project knows of both sides (dual-write-and-order-management 2.7). */
final class Validity {

    /** What keeps a map from being started; other checks are of running maps. */
    private static final String OF_STARTING = "DIPV";

    private Validity() {}

    /** All issues; none of a map without a project, which nobody has looked at yet. */
    static List<ValidationIssue> issues(LinkedMap map, Mapping mapping, LinkState state) {
        Project project = map.project();
        return project == null
                ? List.of()
                : MapValidation.issues(mapping, state.key(map.pair().set()), project.table(), project.entity());
    }

    /** Those that keep it from being started. */
    static List<ValidationIssue> ofStarting(LinkedMap map, Mapping mapping, LinkState state) {
        return issues(map, mapping, state).stream()
                .filter(issue -> issue.code().startsWith(OF_STARTING))
                .toList();
    }
}
