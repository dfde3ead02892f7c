package org.almanac.deployment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the step ledger.
 *
 * @param name id of the element in the model, such as {@code task_submitImport}
 * @param label what the model calls it
 * @param attempt from 1; rises with each retry and each new round
 * @param detail for people: what was done, or why it failed
 */
public record DeploymentStep(
        String name,
        String label,
        State state,
        int attempt,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String detail) {

    /** How a step stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
