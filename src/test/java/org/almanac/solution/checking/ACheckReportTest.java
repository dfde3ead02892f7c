package org.almanac.solution.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.almanac.solution.CheckIssue;
import org.almanac.solution.CheckReport;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.SolutionChecker;
import org.junit.jupiter.api.Test;

class ACheckReportTest {

    @Test
    void ofACleanPackageIsEmptyAndCountsEverySeverity() {
        CheckReport report = Checks.report(Checks.clean());

        assertThat(report.issues()).isEmpty();
        assertThat(report.counts())
                .containsOnlyKeys(CheckSeverity.values())
                .allSatisfy((s, n) -> assertThat(n).isZero());
    }

    @Test
    void countsItsIssuesBySeverityAndBeginsWithTheWorst() {
        CheckReport report = Checks.report(
                Checks.script("alert(1); eval(x); a == b; b == c;").version("1.0"));

        assertThat(report.issues()).isSortedAccordingTo(Comparator.comparing(CheckIssue::severity));
        assertThat(report.issues())
                .extracting(CheckIssue::rule)
                .containsExactly(
                        "web-avoid-eval",
                        "web-remove-alert",
                        "web-use-strict-equality-operators",
                        "web-use-strict-equality-operators",
                        "alm-version-parts",
                        "alm-version-not-raised");
        assertThat(report.counts().values()).containsExactly(1, 0, 3, 1, 1);
    }

    @Test
    void isTheSameEveryTime() {
        var builder = Checks.script("alert(1); eval(x); a == b;").environmentVariable("ctso_a", "1", "2");

        assertThat(Checks.report(builder)).isEqualTo(Checks.report(builder));
    }

    @Test
    void tellsComponentAndLine() {
        CheckIssue issue = Checks.report(Checks.script("\n  eval(x);")).issues().get(0);

        assertThat(issue.component()).hasToString("WebResource ctso_/main.js");
        assertThat(issue.location()).matches("WebResources/ctso_mainjs[0-9A-F-]{36}:3");
    }

    @Test
    void tellsTheFirstPlacesOfAComponentAndHowManyThereAreMore() {
        CheckReport report = Checks.report(Checks.script("a == b;\n".repeat(50)));

        assertThat(report.issues()).hasSize(21);
        assertThat(report.issues().get(20).message()).contains("30 more");
        assertThat(report.issues().get(20).location()).endsWith(":51");
    }

    @Test
    void isOfBoundedLength() {
        ReportDraft draft = new ReportDraft(3);
        for (int i = 0; i < 5; i++) {
            draft.add(issue(CheckSeverity.LOW, i));
            draft.add(issue(i < 2 ? CheckSeverity.HIGH : CheckSeverity.INFORMATIONAL, i));
        }

        assertThat(draft.report().issues())
                .extracting(CheckIssue::message)
                .containsExactly("HIGH 0", "HIGH 1", "LOW 0");
        assertThat(draft.report().counts().values()).containsExactly(0, 2, 0, 5, 3);
    }

    private static CheckIssue issue(CheckSeverity severity, int number) {
        return new CheckIssue("rule", severity, Category.DESIGN, null, "here", severity + " " + number, "");
    }

    @Test
    void comesFromRulesThatAreCompleteAndHaveCodesOfTheirOwn() {
        var rules = SolutionChecker.standard().rules();

        assertThat(rules).hasSizeGreaterThanOrEqualTo(30);
        assertThat(rules).extracting(CheckRule::code).doesNotHaveDuplicates().allMatch(c -> c.matches("[a-z0-9-]+"));
        assertThat(rules).extracting(CheckRule::severity).contains(CheckSeverity.values());
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.summary()).endsWith(".");
            assertThat(rule.guidance()).endsWith(".");
            assertThat(rule.componentType()).isNotBlank();
        });
    }
}
