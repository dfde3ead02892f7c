package org.almanac.web.packages;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.solution.CheckReport;
import org.almanac.web.form.Words;

/** What the solution checker says about a package. */
@Schema(name = "IssueReport", description = "What the solution checker says about a package")
record IssueReport(
        @Schema(description = "SHA-256 of the package") String packageId,

        @Schema(
                description = "Issues by severity, also those that are left out of the list",
                example = "{\"critical\": 0, \"high\": 1, \"medium\": 3, \"low\": 0, \"informational\": 2}")
        Map<String, Integer> counts,

        @Schema(description = "Worst first; at most 10,000") List<IssueView> issues) {

    IssueReport {
        issues = List.copyOf(issues);
    }

    static IssueReport of(String packageId, CheckReport report) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.counts().forEach((severity, count) -> counts.put(Words.of(severity), count));
        return new IssueReport(
                packageId, counts, report.issues().stream().map(IssueView::of).toList());
    }
}
