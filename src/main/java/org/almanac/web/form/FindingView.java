package org.almanac.web.form;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.solution.Finding;
import org.jspecify.annotations.Nullable;

/** Something that a person should know about a package. */
@Schema(name = "Finding", description = "Something that a person should know about a package")
public record FindingView(
        @Schema(example = "root-without-body") String code,

        @Schema(allowableValues = {"critical", "high", "medium", "low", "informational"})
        String severity,

        String message,
        @Nullable ComponentName component,

        @Schema(description = "Entry of the zip or section") @Nullable
        String location) {

    public static FindingView of(Finding finding) {
        return new FindingView(
                finding.code(),
                Words.of(finding.severity()),
                finding.message(),
                ComponentName.ofNullable(finding.component()),
                finding.location());
    }
}
