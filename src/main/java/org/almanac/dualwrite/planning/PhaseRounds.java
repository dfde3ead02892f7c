package org.almanac.dualwrite.planning;

import java.util.List;
import java.util.Set;
import org.almanac.dualwrite.*;

/** Rounds. */
public final class PhaseRounds {
    private PhaseRounds() {}

    public static MapRound next(
            MapPhase phase,
            MapGoal goal,
            Set<MapPair> touched,
            DualWriteSnapshot now,
            List<RequestStatus> sent,
            String prefix) {
        throw new IllegalStateException("not yet");
    }
}
