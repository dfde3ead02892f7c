package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.ProvidedSolution;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** What an administrator says of an environment; what is absent has its default, or stays as it is. */
@Schema(name = "EnvironmentChange", description = "What is absent stays as it is")
record EnvironmentFields(
        @Schema(example = "Production") @Nullable String displayName,

        @Schema(allowableValues = {"production", "sandbox", "developer"}) @Nullable
        String type,

        @Schema(allowableValues = {"embedded", "dataverse"}) @Nullable
        String kind,

        @Nullable String url,
        @Schema(minimum = "1") @Nullable Integer ring,

        @Schema(example = "[\"msdynce_*\", \"Dynamics365Company@1.0.0.0\"]") @Nullable
        List<String> provides,

        @Schema(example = "9.2") @Nullable String platformVersion,
        @Nullable GovernanceFields governance) {

    EnvironmentSettings settings() {
        return new EnvironmentSettings(
                displayName,
                Words.parse(EnvironmentType.class, type, "type"),
                Words.parse(EnvironmentKind.class, kind, "kind"),
                url,
                ring,
                provided(),
                platformVersion,
                governance == null ? null : governance.governance());
    }

    private @Nullable List<ProvidedSolution> provided() {
        if (provides == null) {
            return null;
        }
        var solutions = new ArrayList<ProvidedSolution>();
        for (int i = 0; i < provides.size(); i++) {
            solutions.add(provided(provides.get(i), "provides[" + i + "]"));
        }
        return solutions;
    }

    private static ProvidedSolution provided(@Nullable String text, String field) {
        try {
            return ProvidedSolution.parse(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    ErrorCode.INVALID_ENVIRONMENT,
                    "'" + field + "' must be a unique name or a pattern, with @ and a version where one is meant.",
                    field,
                    List.of(),
                    e);
        }
    }
}
