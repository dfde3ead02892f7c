package org.almanac.environment.staging;

import java.util.List;
import org.almanac.environment.PackageCheck;
import org.almanac.solution.CheckIssue;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;
import org.almanac.solution.SolutionChecker;
import org.almanac.solution.SolutionPackage;
import org.springframework.stereotype.Component;

/** Keeps the solution checker's critical issues with the package; the others are told where somebody asks for them. */
@Component
class CheckerFindings implements PackageCheck {

    private final SolutionChecker checker = SolutionChecker.standard();

    @Override
    public List<Finding> findings(SolutionPackage solutionPackage) {
        return checker.check(solutionPackage).issues().stream()
                .filter(issue -> issue.severity() == CheckSeverity.CRITICAL)
                .map(CheckerFindings::finding)
                .toList();
    }

    private static Finding finding(CheckIssue issue) {
        return new Finding(
                issue.rule(), FindingSeverity.CRITICAL, issue.message(), issue.component(), issue.location());
    }
}
