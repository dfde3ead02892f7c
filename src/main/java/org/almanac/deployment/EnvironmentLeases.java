package org.almanac.deployment;

import java.util.List;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;

/**
 * At most one deployment at a time changes an environment; the others wait in the order in which they asked. A lease has no
 * time limit: it belongs to a deployment, survives restarts and ends with the deployment.
 */
public interface EnvironmentLeases {

    /** Takes the lease or a place in the queue; asking again changes nothing. Returns whether the lease is held. */
    boolean take(EnvironmentName environment, DeploymentId deployment);

    /** Gives back the lease or the place in the queue. Returns who holds the lease now, if it was handed on. */
    Optional<DeploymentId> release(EnvironmentName environment, DeploymentId deployment);

    Optional<DeploymentId> holder(EnvironmentName environment);

    /** Who waits, the next one first. */
    List<DeploymentId> queue(EnvironmentName environment);
}
