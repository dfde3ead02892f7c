package org.almanac.process.ordermanagement;

import java.time.Clock;
import java.time.Duration;
import org.almanac.deployment.DeploymentRun;
import org.almanac.ordermanagement.ActivationPhases;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.operation.CheckStep;
import org.almanac.process.operation.Patience;
import org.almanac.process.operation.RunNotes;
import org.almanac.target.Targets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps of order management that look whether all is as it should be. */
@Configuration(proxyBeanMethods = false)
class OrderChecks {

    private final Targets targets;
    private final OrderNotes notes;
    private final RunNotes runNotes;
    private final OrderTimes times;
    private final Clock clock;

    OrderChecks(Targets targets, OrderNotes notes, RunNotes runNotes, OrderTimes times, Clock clock) {
        this.targets = targets;
        this.notes = notes;
        this.runNotes = runNotes;
        this.times = times;
        this.clock = clock;
    }

    private OrderManagementSnapshot now(DeploymentRun run) {
        return targets.of(run.request().environment()).orderManagement().read();
    }

    private Patience patience(Duration within) {
        return new Patience(runNotes, clock, within);
    }

    /** Waiting would not help: nothing of this process changes table maps. */
    @Bean
    RunStep checkFinanceMaps(FinanceMaps finance) {
        return new CheckStep("check-finance-maps", patience(Duration.ZERO), finance::lacking);
    }

    @Bean
    RunStep verifyOrderManagement() {
        return new CheckStep(
                "verify-order-management",
                patience(times.verifyWithin()),
                run -> ActivationPhases.differences(
                        notes.goal(run.id()),
                        now(run),
                        notes.changedAt(run.id()).orElse(null)));
    }

    @Bean
    RunStep verifyOrderManagementBack(OrderBaseline baseline) {
        return new CheckStep(
                "verify-order-management-back",
                patience(times.verifyWithin()),
                run -> ActivationPhases.differences(baseline.goal(run), now(run), null));
    }
}
