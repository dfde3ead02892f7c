package org.almanac.environment.planning;

import org.almanac.environment.PlanMode;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.StateChange;

/** What one kind of import does to the layers. */
@FunctionalInterface
interface ImportEffect {

    /** What changes, deletions that follow from it not yet included. */
    StateChange.Draft of(ImportAttempt attempt, PlanMode mode);

    static ImportEffect of(PlanMode mode, boolean managed, Bodies bodies) {
        return switch (mode) {
            case APPLY_UPGRADE -> new ApplyUpgradeEffect();
            case UPGRADE -> new UpgradeEffect();
            default -> managed ? new ManagedEffect() : new UnmanagedEffect(bodies);
        };
    }
}
