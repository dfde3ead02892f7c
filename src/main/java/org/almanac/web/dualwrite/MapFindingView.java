package org.almanac.web.dualwrite;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.dualwrite.MapFinding;
import org.almanac.web.form.Words;

/** Something about the table maps of an environment that a person should know. */
@Schema(name = "TableMapFinding", description = "Something about the table maps that a person should know")
record MapFindingView(
        @Schema(example = "unmanaged-layer") String code,

        @Schema(allowableValues = {"critical", "high", "medium", "low", "informational"})
        String severity,

        @Schema(description = "Name of the map or of the row")
        String subject,

        String message,
        String remedy) {

    static MapFindingView of(MapFinding finding) {
        return new MapFindingView(
                finding.code(), Words.of(finding.severity()), finding.subject(), finding.message(), finding.remedy());
    }
}
