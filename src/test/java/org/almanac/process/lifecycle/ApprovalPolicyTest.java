package org.almanac.process.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who must approve; every rule of the table has at least one case. */
@TestInstance(Lifecycle.PER_CLASS)
class ApprovalPolicyTest {

    private static final String TABLE = "/processes/approval-policy.dmn";

    private final Set<String> matched = new TreeSet<>();
    private DmnEngine engine;
    private DmnDecision policy;

    @BeforeAll
    void readsTheTable() throws IOException {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(evaluation -> evaluation.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .forEach(matched::add));
        engine = configuration.buildEngine();
        try (InputStream table = open()) {
            policy = engine.parseDecision("approval-policy", table);
        }
    }

    @AfterAll
    void everyRuleHasACase() throws IOException {
        try (InputStream table = open()) {
            Set<String> rules = Dmn.readModelFromStream(table).getModelElementsByType(Rule.class).stream()
                    .map(Rule::getId)
                    .collect(Collectors.toSet());
            assertThat(matched).isEqualTo(rules);
        }
    }

    private static InputStream open() {
        return Objects.requireNonNull(ApprovalPolicyTest.class.getResourceAsStream(TABLE));
    }

    @ParameterizedTest(
            name = "{0} {1}, managed {2}, deletions {3}, rows {4}, hidden {5}, overwritten {6},"
                    + " critical {7}, working hours {8}: {9}")
    @CsvSource({
        "production, no-change, true,  0, 0, 0, 0, 0, true,  0",
        "developer,  update,    true,  9, 9, 9, 9, 9, true,  0",
        "sandbox,    install,   true,  0, 0, 0, 0, 0, false, 0",
        "sandbox,    update,    true,  0, 0, 9, 9, 0, true,  0",
        "sandbox,    update,    true,  1, 0, 0, 0, 0, true,  1",
        "sandbox,    update,    true,  0, 1, 0, 0, 0, true,  1",
        "sandbox,    install,   true,  0, 0, 0, 0, 1, true,  1",
        "production, install,   true,  0, 0, 0, 0, 0, true,  1",
        "production, install,   true,  0, 0, 0, 0, 0, false, 1",
        "production, install,   false, 0, 0, 0, 0, 0, false, 1",
        "production, update,    true,  0, 0, 1, 0, 0, true,  1",
        "production, update,    true,  1, 0, 0, 0, 0, true,  2",
        "production, update,    true,  0, 1, 0, 0, 0, false, 2",
        "production, update,    true,  0, 0, 0, 1, 0, true,  2",
        "production, install,   false, 0, 0, 0, 0, 1, true,  2"
    })
    void theTableSaysHowManyMustApprove(
            String type,
            String kind,
            boolean managed,
            long deletions,
            long rowsAtRisk,
            long hidden,
            long overwritten,
            long criticalFindings,
            boolean workingHours,
            long approvals) {
        DmnDecisionRuleResult result = decide(Variables.createVariables()
                .putValue("environmentType", type)
                .putValue("importKind", kind)
                .putValue("managed", managed)
                .putValue("deletions", deletions)
                .putValue("rowsAtRisk", rowsAtRisk)
                .putValue("hidden", hidden)
                .putValue("overwritten", overwritten)
                .putValue("criticalFindings", criticalFindings)
                .putValue("workingHours", workingHours));
        assertThat(result.<Long>getEntry("approvals")).isEqualTo(approvals);
        assertThat(result.<String>getEntry("candidateGroup")).isEqualTo("approvers");
        assertThat(Duration.parse(result.getEntry("reminderAfter")))
                .isLessThan(Duration.parse(result.getEntry("dueIn")));
    }

    private DmnDecisionRuleResult decide(Map<String, Object> facts) {
        return engine.evaluateDecisionTable(policy, facts).getSingleResult();
    }
}
