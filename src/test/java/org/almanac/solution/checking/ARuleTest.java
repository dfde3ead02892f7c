package org.almanac.solution.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.almanac.solution.CheckRule;
import org.almanac.solution.SolutionChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ARuleTest {

    static Stream<RuleCase> cases() {
        return Stream.of(
                        ScriptCases.all(),
                        FlowCases.all(),
                        StepCases.all(),
                        FormCases.all(),
                        DefinitionCases.all(),
                        SolutionCases.all())
                .flatMap(s -> s);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void firesAndLetsPass(RuleCase sample) {
        assertThat(Checks.issues(sample.fires(), sample.rule()))
                .as("fires on %s", sample.sentence())
                .isNotEmpty()
                .allSatisfy(issue -> {
                    assertThat(issue.message()).isNotBlank().endsWith(".");
                    assertThat(issue.guidance()).isNotBlank();
                    assertThat(issue.location()).isNotBlank();
                });
        assertThat(Checks.issues(sample.passes(), sample.rule())).as("passes").isEmpty();
    }

    @Test
    void isShownToFire() {
        assertThat(cases().map(RuleCase::rule))
                .containsAll(SolutionChecker.standard().rules().stream()
                        .map(CheckRule::code)
                        .toList());
    }
}
