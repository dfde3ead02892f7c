package org.almanac.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Plan;
import org.almanac.solution.ComponentRef;
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
    void whatNobodyCanTellCountsAsTheWorseThatItMayBe() {
        ComponentRef table = ComponentRef.of("Entity", "ctso_van");
        PlanFacts facts = PlanFacts.of(
                Plans.deletingAForm()
                        .unsure(List.of(
                                new Plan.Unknown(Plan.Matter.ROWS, table, List.of(), "Nobody has counted."),
                                new Plan.Unknown(Plan.Matter.DEFINITION, table, List.of(), "Not known."))),
                EnvironmentType.PRODUCTION);

        assertThat(facts.rowsAtRisk()).isEqualTo(1);
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
