package org.almanac.target.dataverse.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almanac.environment.PlanMode;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What was so before an operation was sent, and what is to come of it.
 *
 * @param message of the platform that is sent, such as {@code ImportSolutionAsync}
 * @param operationType the platform's number of the asynchronous operation that it makes
 * @param solution unique name of what is listed afterwards, or no longer; null for all solutions
 * @param version that is listed afterwards; null where the solution is gone then, or its version stays
 * @param installed version that was listed; null where there was none
 * @param mode what the plan is; null for what has none
 * @param effect hash of what the plan does; null for what has none
 * @param on what was switched on
 * @param notes what people should know of it
 */
record Before(
        String message,
        int operationType,
        @Nullable String solution,
        @Nullable String version,
        @Nullable String installed,
        @Nullable PlanMode mode,
        @Nullable String effect,
        List<UUID> on,
        List<String> notes) {

    Before {
        on = List.copyOf(on);
        notes = List.copyOf(notes);
    }

    /** Hash of what the plan does. */
    @Nullable
    Sha256 meant() {
        return effect == null ? null : new Sha256(effect);
    }

    Before withOn(List<UUID> active) {
        return new Before(message, operationType, solution, version, installed, mode, effect, active, notes);
    }

    Before noting(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Before(message, operationType, solution, version, installed, mode, effect, on, all);
    }
}
