package org.almanac.process.lifecycle;

import org.almanac.deployment.PlanFacts;
import org.almanac.process.step.Variable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The inputs of the decision table {@code approval-policy}. */
final class PolicyFacts {

    static final Variable<Boolean> WORKING_HOURS = Variable.truth("workingHours");
    private static final Variable<String> ENVIRONMENT_TYPE = Variable.text("environmentType");
    private static final Variable<String> IMPORT_KIND = Variable.text("importKind");
    private static final Variable<Long> DELETIONS = Variable.number("deletions");
    private static final Variable<Long> ROWS_AT_RISK = Variable.number("rowsAtRisk");
    private static final Variable<Long> HIDDEN = Variable.number("hidden");
    private static final Variable<Long> OVERWRITTEN = Variable.number("overwritten");
    private static final Variable<Long> CRITICAL_FINDINGS = Variable.number("criticalFindings");

    private PolicyFacts() {}

    static void set(VariableScope scope, PlanFacts facts) {
        ENVIRONMENT_TYPE.set(scope, facts.environmentType());
        IMPORT_KIND.set(scope, facts.importKind());
        Lifecycle.MANAGED.set(scope, facts.managed());
        DELETIONS.set(scope, facts.deletions());
        ROWS_AT_RISK.set(scope, facts.rowsAtRisk());
        HIDDEN.set(scope, facts.hidden());
        OVERWRITTEN.set(scope, facts.overwritten());
        CRITICAL_FINDINGS.set(scope, facts.criticalFindings());
    }
}
