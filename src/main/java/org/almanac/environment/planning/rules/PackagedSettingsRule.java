package org.almanac.environment.planning.rules;

import java.util.List;
import org.almanac.environment.Plan.Refusal;
import org.almanac.solution.PlatformCode;

/** Organization settings fit into the columns that keep them (dataverse-semantics 10: 0x8004801A). */
final class PackagedSettingsRule implements ImportRule {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_VALUE = 4000;

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        List<String> wrong = attempt.solutionPackage().settings().entrySet().stream()
                .filter(setting -> setting.getKey().length() > LONGEST_NAME
                        || setting.getValue().length() > LONGEST_VALUE)
                .map(setting -> setting.getKey()
                        .substring(0, Math.min(LONGEST_NAME, setting.getKey().length())))
                .toList();
        return wrong.isEmpty()
                ? List.of()
                : ImportRule.refuse(
                        PlatformCode.IMPORT_XSD_VALIDATION,
                        "The organization setting " + wrong.get(0) + " has more than " + LONGEST_VALUE
                                + " characters, or its name more than " + LONGEST_NAME + ".");
    }
}
