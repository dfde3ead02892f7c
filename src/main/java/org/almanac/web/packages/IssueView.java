package org.almanac.web.packages;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.solution.CheckIssue;
import org.almanac.web.form.ComponentName;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** What a rule of the solution checker has found. */
@Schema(name = "Issue", description = "What a rule of the solution checker has found")
record IssueView(
        @Schema(example = "web-avoid-eval") String rule,

        @Schema(allowableValues = {"critical", "high", "medium", "low", "informational"})
        String severity,

        @Schema(example = "Security") String category,

        @Schema(description = "Absent where the whole solution is meant") @Nullable
        ComponentName component,

        @Schema(description = "Entry of the package or path into it, with :line where it is a script or a page")
        String location,

        String message,
        @Schema(description = "What to do about it") String guidance) {

    static IssueView of(CheckIssue issue) {
        return new IssueView(
                issue.rule(),
                Words.of(issue.severity()),
                issue.category(),
                ComponentName.ofNullable(issue.component()),
                issue.location(),
                issue.message(),
                issue.guidance());
    }
}
