package org.almanac.process.ordermanagement;

import java.time.Clock;
import org.almanac.ordermanagement.ActivationPhases;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.operation.Patience;
import org.almanac.process.operation.RunNotes;
import org.almanac.target.Targets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of the processes of order management, by the names that their models use. */
@Configuration(proxyBeanMethods = false)
class OrderSteps {

    private final Targets targets;
    private final OrderNotes notes;
    private final RunNotes runNotes;
    private final OrderBaseline baseline;
    private final OrderTimes times;
    private final Clock clock;

    OrderSteps(
            Targets targets,
            OrderNotes notes,
            RunNotes runNotes,
            OrderBaseline baseline,
            OrderTimes times,
            Clock clock) {
        this.targets = targets;
        this.notes = notes;
        this.runNotes = runNotes;
        this.baseline = baseline;
        this.times = times;
        this.clock = clock;
    }

    private RunStep step(String name, boolean back, ActivationStep.Rounds rounds) {
        return new ActivationStep(name, back, rounds, targets, new Patience(runNotes, clock, times.settleWithin()));
    }

    private RunStep deactivate(String name, ItemKind kind) {
        return step(
                name,
                false,
                (run, now, sent, prefix) -> ActivationPhases.deactivate(kind, notes.goal(run.id()), now, sent, prefix));
    }

    private RunStep activate(String name, ItemKind kind) {
        return step(
                name,
                false,
                (run, now, sent, prefix) -> ActivationPhases.activate(kind, notes.goal(run.id()), now, sent, prefix));
    }

    private RunStep halt(String name, ItemKind kind) {
        return step(
                name,
                true,
                (run, now, sent, prefix) -> ActivationPhases.deactivate(kind, baseline.halted(run), now, sent, prefix));
    }

    private RunStep reactivate(String name, ItemKind kind) {
        return step(
                name,
                true,
                (run, now, sent, prefix) -> ActivationPhases.activate(kind, baseline.goal(run), now, sent, prefix));
    }

    @Bean
    RunStep stopOrchestrations() {
        return deactivate("stop-orchestrations", ItemKind.ORCHESTRATION);
    }

    @Bean
    RunStep deactivateProviders() {
        return deactivate("deactivate-providers", ItemKind.PROVIDER);
    }

    @Bean
    RunStep unpublishPolicies() {
        return deactivate("unpublish-policies", ItemKind.POLICY);
    }

    @Bean
    RunStep publishPolicies() {
        return activate("publish-policies", ItemKind.POLICY);
    }

    @Bean
    RunStep activateProviders() {
        return activate("activate-providers", ItemKind.PROVIDER);
    }

    @Bean
    RunStep publishOrchestrations() {
        return activate("publish-orchestrations", ItemKind.ORCHESTRATION);
    }

    @Bean
    RunStep haltOrchestrations() {
        return halt("halt-orchestrations", ItemKind.ORCHESTRATION);
    }

    @Bean
    RunStep haltProviders() {
        return halt("halt-providers", ItemKind.PROVIDER);
    }

    @Bean
    RunStep haltPolicies() {
        return halt("halt-policies", ItemKind.POLICY);
    }

    @Bean
    RunStep publishPoliciesBack() {
        return reactivate("publish-policies-back", ItemKind.POLICY);
    }

    @Bean
    RunStep activateProvidersBack() {
        return reactivate("activate-providers-back", ItemKind.PROVIDER);
    }

    @Bean
    RunStep publishOrchestrationsBack() {
        return reactivate("publish-orchestrations-back", ItemKind.ORCHESTRATION);
    }
}
