package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.almanac.environment.Governance;
import org.almanac.environment.Governance.CheckerEnforcement;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** What makers and imports may do in an environment; what is absent is as the standard has it. */
@Schema(name = "Governance", description = "What makers and imports may do; what is absent has its default")
record GovernanceFields(
        @Schema(
                description = "Refuses unmanaged imports and unmanaged edits of managed components",
                defaultValue = "false")
        @Nullable
        Boolean blockUnmanagedCustomizations,

        @Schema(description = "LCIDs of the languages that are provisioned", example = "[1033, 1031]") @Nullable
        List<Integer> languages,

        @Schema(description = "How many custom tables there may be; absent without a limit", minimum = "1") @Nullable
        Integer mostTables,

        @Schema(description = "Bytes above which a package is neither imported nor exported", defaultValue = "99614720")
        @Nullable
        Long largestPackage,

        @Schema(
                description = "What critical findings of the solution checker do to an import",
                allowableValues = {"none", "warn", "block"},
                defaultValue = "none")
        @Nullable
        String checker) {

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
        List<Integer> lcids = languages == null ? standard.languages() : languages;
        if (lcids.isEmpty() || lcids.stream().anyMatch(lcid -> lcid == null || lcid < 1)) {
            throw invalid("governance.languages", "names at least one LCID such as 1033");
        }
        if (mostTables != null && mostTables < 1) {
            throw invalid("governance.mostTables", "is a number from 1");
        }
        long largest = largestPackage == null ? standard.largestPackage() : largestPackage;
        if (largest < 1) {
            throw invalid("governance.largestPackage", "is a number of bytes from 1");
        }
        return new Governance(
                Boolean.TRUE.equals(blockUnmanagedCustomizations),
                lcids,
                mostTables,
                largest,
                Words.parse(CheckerEnforcement.class, checker, "governance.checker", standard.checker()));
    }

    private static BadInput invalid(String field, String rule) {
        return new BadInput(ErrorCode.INVALID_ENVIRONMENT, "The field " + field + " " + rule + ".", field);
    }
}
