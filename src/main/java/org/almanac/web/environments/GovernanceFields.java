package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.almanac.environment.Governance;
import org.almanac.environment.Governance.CheckerEnforcement;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** What an administrator lets makers and imports do; what is absent has its default. */
@Schema(name = "Governance", description = "What makers and imports may do; replaced as a whole")
record GovernanceFields(
        @Schema(defaultValue = "false", description = "Whether unmanaged packages are refused") @Nullable
        Boolean blockUnmanagedCustomizations,

        @Schema(example = "[1033, 1031]", description = "Languages (LCIDs) that are provisioned; default English")
        @Nullable
        List<Integer> languages,

        @Schema(description = "How many custom tables it may hold; absent: without a limit", minimum = "0") @Nullable
        Integer mostTables,

        @Schema(defaultValue = "99614720", description = "Size in bytes above which no package is taken", minimum = "1")
        @Nullable
        Long largestPackage,

        @Schema(
                allowableValues = {"none", "warn", "block"},
                defaultValue = "none",
                description = "What critical findings of the solution checker do to an import")
        @Nullable
        String checker) {

    private static final int MOST_LANGUAGES = 200;

    static GovernanceFields of(Governance governance) {
        return new GovernanceFields(
                governance.blockUnmanagedCustomizations(),
                governance.languages(),
                governance.mostTables(),
                governance.largestPackage(),
                Words.of(governance.checker()));
    }

    Governance governance() {
        Governance standard = Governance.STANDARD;
        return new Governance(
                Objects.requireNonNullElse(blockUnmanagedCustomizations, standard.blockUnmanagedCustomizations()),
                lcids(standard.languages()),
                mostTables == null ? null : (int) atLeast(0, mostTables, "mostTables"),
                largestPackage == null ? standard.largestPackage() : atLeast(1, largestPackage, "largestPackage"),
                Words.parse(CheckerEnforcement.class, checker, "checker", standard.checker()));
    }

    private List<Integer> lcids(List<Integer> standard) {
        if (languages == null) {
            return standard;
        }
        boolean valid = !languages.isEmpty()
                && languages.size() <= MOST_LANGUAGES
                && languages.stream().allMatch(lcid -> lcid != null && lcid > 0);
        if (!valid) {
            throw invalid("languages", "has 1 to " + MOST_LANGUAGES + " numbers of languages");
        }
        return languages.stream().distinct().sorted().toList();
    }

    private static long atLeast(long least, long value, String field) {
        if (value < least) {
            throw invalid(field, "is a number from " + least);
        }
        return value;
    }

    private static BadInput invalid(String field, String rule) {
        return new BadInput(
                ErrorCode.INVALID_ENVIRONMENT,
                "The field governance." + field + " " + rule + ".",
                "governance." + field);
    }
}
