package org.almanac.solution.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.almanac.solution.CheckIssue;
import org.almanac.solution.CheckReport;
import org.almanac.solution.CheckSeverity;

/** A report while it is written; it holds a bounded number of issues of each severity and counts all. */
final class ReportDraft {

    private static final Comparator<CheckIssue> ORDER =
            Comparator.comparing(CheckIssue::severity).thenComparing(CheckIssue::rule);

    private final int most;
    private final Map<CheckSeverity, List<CheckIssue>> issues = new EnumMap<>(CheckSeverity.class);
    private final Map<CheckSeverity, Integer> counts = new EnumMap<>(CheckSeverity.class);

    ReportDraft(int most) {
        this.most = most;
    }

    void add(CheckIssue issue) {
        counts.merge(issue.severity(), 1, Integer::sum);
        List<CheckIssue> same = issues.computeIfAbsent(issue.severity(), s -> new ArrayList<>());
        if (same.size() < most) {
            same.add(issue);
        }
    }

    CheckReport report() {
        List<CheckIssue> all = issues.values().stream()
                .flatMap(List::stream)
                .sorted(ORDER)
                .limit(most)
                .toList();
        return new CheckReport(all, counts);
    }
}
