package org.almanac.environment.planning;

import java.util.Optional;
import org.almanac.environment.Plan;
import org.almanac.environment.state.StateChange;
import org.jspecify.annotations.Nullable;

/** A plan with what applying it writes; nothing when it is refused. */
public record PlannedChange(Plan plan, @Nullable StateChange change) {

    public Optional<StateChange> effect() {
        return Optional.ofNullable(change);
    }
}
