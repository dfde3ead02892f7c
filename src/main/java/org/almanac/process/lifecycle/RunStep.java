package org.almanac.process.lifecycle;

import org.almanac.deployment.DeploymentRun;

/**
 * A step that takes as long as its environment does. The process {@code carry-out-step} advances it again and again: it sends
 * what is to be sent, looks how far that is, and says whether to wait. Advancing it once more than necessary is harmless, so
 * that a step which is repeated after a crash does nothing twice.
 */
public interface RunStep {

    /** What the call activity names in its variable {@code step}. */
    String name();

    /** How often it is begun anew before it counts as failed. */
    default int tries() {
        return 1;
    }

    /**
     * Goes as far as it can without waiting.
     *
     * @param prefix what keys of operations begin with; another one for each try
     * @throws org.almanac.problem.Refusal if the environment says no, which is an error of the model
     */
    StepState advance(DeploymentRun run, String prefix);
}
