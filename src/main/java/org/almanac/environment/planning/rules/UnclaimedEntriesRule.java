package org.almanac.environment.planning.rules;

import java.util.List;
import org.almanac.environment.Plan.Refusal;
import org.almanac.solution.PlatformCode;

/** Files that belong to no component are refused (dataverse-semantics 1.1: 0x80072035). */
final class UnclaimedEntriesRule implements ImportRule {

    private static final int NAMED = 5;

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        List<String> entries = attempt.solutionPackage().unclaimedEntries();
        if (entries.isEmpty()) {
            return List.of();
        }
        String rest = entries.size() > NAMED ? " and " + (entries.size() - NAMED) + " more" : "";
        return ImportRule.refuse(
                PlatformCode.IMPORT_FILE_UNPROCESSED,
                "These files in the package belong to no component: "
                        + String.join(", ", entries.subList(0, Math.min(NAMED, entries.size()))) + rest + ".");
    }
}
