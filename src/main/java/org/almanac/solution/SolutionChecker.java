package org.almanac.solution;

import java.util.List;
import org.almanac.solution.checking.CheckRun;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.checking.StandardRules;

/**
 * Checks packages before they are moved, as the platform's solution checker does (dataverse-semantics 5.4): statically,
 * without any environment. A package is read once; one component and one of its files are in memory at a time. May be used
 * by several threads.
 */
public final class SolutionChecker {

    /** How many issues a report lists at most. */
    public static final int MOST_ISSUES = 10_000;

    private final List<Rule> rules;

    private SolutionChecker(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** A checker with all rules. */
    public static SolutionChecker standard() {
        return new SolutionChecker(StandardRules.all());
    }

    /** The catalogue, worst first, then by code. */
    public List<CheckRule> rules() {
        return rules.stream().map(Rule::description).toList();
    }

    /**
     * Checks a package.
     *
     * @param solutionPackage opened and stays open; its components are read
     * @throws org.almanac.problem.BadInput if the package breaks a rule of the format or a limit
     */
    public CheckReport check(SolutionPackage solutionPackage) {
        return new CheckRun(rules, MOST_ISSUES).check(solutionPackage);
    }
}
