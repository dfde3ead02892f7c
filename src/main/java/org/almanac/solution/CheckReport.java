package org.almanac.solution;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the solution checker says about a package.
 *
 * @param issues worst first, then by rule, then in the order of the package; at most {@link SolutionChecker#MOST_ISSUES},
 *     so that the least grave are left out of a package with more
 * @param counts how many issues there are of each severity, also those that are left out
 */
public record CheckReport(List<CheckIssue> issues, Map<CheckSeverity, Integer> counts) {

    public CheckReport {
        issues = List.copyOf(issues);
        Map<CheckSeverity, Integer> all = new EnumMap<>(CheckSeverity.class);
        for (CheckSeverity severity : CheckSeverity.values()) {
            all.put(severity, counts.getOrDefault(severity, 0));
        }
        counts = Collections.unmodifiableMap(all);
    }
}
