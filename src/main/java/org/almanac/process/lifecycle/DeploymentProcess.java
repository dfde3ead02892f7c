package org.almanac.process.lifecycle;

import java.util.Map;
import org.almanac.deployment.DeploymentRequest;

/** A process that a deployment can be of. Its start event has the {@code acceptRequestListener}. */
public interface DeploymentProcess {

    /** Key of the process; public API. */
    String key();

    /**
     * Reads and checks the start variables.
     *
     * @throws org.almanac.problem.BadInput if one is missing, unknown or wrong
     */
    DeploymentRequest request(StartForm form, String requestedBy);

    /** Start variables as they were understood, for people who look at the instance. */
    Map<String, Object> understood(DeploymentRequest request);
}
