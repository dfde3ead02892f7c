package org.almanac.deployment;

import java.util.Optional;
import org.almanac.environment.Plan;

/** Writes the records of runs. Every call takes part in the caller's transaction. */
public interface DeploymentRecords {

    /** Creates the record of a run in state planning. */
    DeploymentId create(DeploymentRequest request, String processInstanceId);

    /** The run of a process instance; the instance is its identity, because variables can be passed in by anybody. */
    Optional<DeploymentRun> runOf(String processInstanceId);

    Optional<DeploymentRun> find(DeploymentId id);

    /** Keeps a new plan, which makes every older one and its problem void. */
    void planned(DeploymentId id, Plan plan);

    /**
     * Moves on.
     *
     * @throws IllegalStateException if {@link AllowedTransitions} does not allow it
     */
    void moveTo(DeploymentId id, DeploymentState state);

    /** Notes why the deployment is about to end badly. */
    void note(DeploymentId id, DeploymentProblem problem);

    /** Forgets what was noted: somebody has asked for another try. */
    void forgetProblem(DeploymentId id);

    /** @param percent 0 to 100 */
    void progress(DeploymentId id, double percent);

    /** Tells those who watch; {@code type} as in {@link DeploymentEvent}. */
    void tell(DeploymentId id, String type, String text);
}
