package org.almanac.deployment;

import java.util.List;
import java.util.Optional;
import org.almanac.environment.Plan;

/** Reads the records of runs. */
public interface Deployments {

    /** The deployment, or a problem UNKNOWN_DEPLOYMENT. */
    Deployment get(DeploymentId id);

    List<Deployment> list(DeploymentFilter filter);

    /** The newest plan of a deployment. */
    Optional<Plan> plan(DeploymentId id);

    /** What happened after the given sequence number, oldest first; 0 for all. */
    List<DeploymentEvent> eventsAfter(DeploymentId id, long sequence);
}
