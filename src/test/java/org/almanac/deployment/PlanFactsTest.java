package org.almanac.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.environment.EnvironmentType;
import org.junit.jupiter.api.Test;

class PlanFactsTest {

    @Test
    void theKindIsTheModeOfThePlan() {
        PlanFacts facts = PlanFacts.of(Plans.addingATable(), EnvironmentType.PRODUCTION);
        assertThat(facts.importKind()).isEqualTo("install");
        assertThat(facts.environmentType()).isEqualTo("production");
        assertThat(facts.managed()).isTrue();
    }

    @Test
    void aPlanThatChangesNothingSaysSo() {
        assertThat(PlanFacts.of(Plans.changingNothing(), EnvironmentType.SANDBOX)
                        .importKind())
                .isEqualTo("no-change");
    }

    @Test
    void deletionsAndCriticalFindingsAreCounted() {
        assertThat(PlanFacts.of(Plans.deletingAForm(), EnvironmentType.SANDBOX).deletions())
                .isEqualTo(1);
        assertThat(PlanFacts.of(Plans.withACriticalFinding(), EnvironmentType.SANDBOX)
                        .criticalFindings())
                .isEqualTo(1);
    }
}
