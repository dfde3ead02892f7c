package org.almanac.process.lifecycle;

import java.util.Optional;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.deployment.DeploymentRun;
import org.almanac.deployment.DeploymentState;
import org.almanac.deployment.EnvironmentLeases;
import org.almanac.environment.EnvironmentName;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Takes the lease on an environment and hands it on. */
@Component
class HoldingLease {

    private final EnvironmentLeases leases;
    private final DeploymentRecords records;
    private final RuntimeService runtime;

    HoldingLease(EnvironmentLeases leases, DeploymentRecords records, RuntimeService runtime) {
        this.leases = leases;
        this.records = records;
        this.runtime = runtime;
    }

    boolean take(DeploymentRun run) {
        EnvironmentName environment = run.request().environment();
        boolean granted = leases.take(environment, run.id());
        if (!granted) {
            leases.holder(environment).ifPresent(holder -> releaseIfAbandoned(environment, holder));
            granted = leases.take(environment, run.id());
        }
        records.moveTo(run.id(), granted ? DeploymentState.RUNNING : DeploymentState.QUEUED);
        return granted;
    }

    /** A holder without process instance will never release the lease itself, whatever has become of the instance. */
    private void releaseIfAbandoned(EnvironmentName environment, DeploymentId holder) {
        long alive = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(holder.value())
                .count();
        if (alive == 0) {
            records.find(holder)
                    .filter(run -> !run.state().ended())
                    .ifPresent(run -> records.moveTo(holder, DeploymentState.CANCELLED));
            release(environment, holder);
        }
    }

    /** Gives the lease to whoever waits, because this deployment is going to plan again. */
    void giveBack(DeploymentRun run) {
        release(run.request().environment(), run.id());
        records.moveTo(run.id(), DeploymentState.PLANNING);
    }

    void release(DeploymentRun run) {
        release(run.request().environment(), run.id());
    }

    private void release(EnvironmentName environment, DeploymentId deployment) {
        Optional<DeploymentId> next = leases.release(environment, deployment);
        next.ifPresent(this::wake);
    }

    /** If the next one does not wait at this moment, its timer makes it ask again. */
    private void wake(DeploymentId next) {
        runtime.createMessageCorrelation(Lifecycle.LEASE_GRANTED_MESSAGE)
                .processInstanceBusinessKey(next.value())
                .correlateAll();
    }
}
