package org.almanac.environment.planning.rules;

import java.util.List;
import java.util.Optional;
import org.almanac.environment.Governance.CheckerEnforcement;
import org.almanac.environment.Plan.Refusal;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;

/**
 * Where the environment enforces the solution checker, a package with critical findings is stopped before the import starts
 * (dataverse-semantics 5.4). The findings were made when the package was read.
 */
final class CheckerRule implements ImportRule {

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        if (attempt.state().environment().governance().checker() != CheckerEnforcement.BLOCK) {
            return List.of();
        }
        List<Finding> critical = attempt.solutionPackage().findings().stream()
                .filter(finding -> finding.severity() == FindingSeverity.CRITICAL)
                .toList();
        if (critical.isEmpty()) {
            return List.of();
        }
        String number = critical.size() == 1 ? "a critical finding" : critical.size() + " critical findings";
        return List.of(new Refusal(
                ErrorCode.CRITICAL_FINDINGS.code(),
                "The solution checker has " + number + ", which the environment does not let in: "
                        + critical.get(0).message(),
                critical.stream()
                        .flatMap(finding -> Optional.ofNullable(finding.component()).stream())
                        .distinct()
                        .toList()));
    }
}
