package org.almanac.web.packages;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.solution.CheckRule;
import org.almanac.web.form.Words;

/** A rule of the solution checker. */
@Schema(name = "CheckRule", description = "A rule of the solution checker")
record CheckRuleView(
        @Schema(example = "web-avoid-eval") String code,
        String summary,

        @Schema(allowableValues = {"critical", "high", "medium", "low", "informational"})
        String severity,

        @Schema(example = "Security") String category,

        @Schema(description = "What it looks at", example = "Web resource")
        String componentType,

        @Schema(description = "What to do about an issue") String guidance) {

    static CheckRuleView of(CheckRule rule) {
        return new CheckRuleView(
                rule.code(),
                rule.summary(),
                Words.of(rule.severity()),
                rule.category(),
                rule.componentType(),
                rule.guidance());
    }
}
