package org.almanac.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.almanac.deployment.Plans;
import org.junit.jupiter.api.Test;

class PlanSummaryTest {

    @Test
    void everyEffectIsCountedInWords() {
        assertThat(PlanSummary.of(Plans.deletingAForm())).isEqualTo("1 to add, 1 to delete");
    }

    @Test
    void whatStaysAsItIsIsSaidToo() {
        assertThat(PlanSummary.of(Plans.changingNothing())).isEqualTo("1 unchanged");
    }

    @Test
    void aRefusedPlanSaysSoInsteadOfCountingNothing() {
        assertThat(PlanSummary.of(Plans.refused())).isEqualTo("refused for 1 reason");
    }
}
