package org.almanac.ordermanagement.planning;

import java.util.List;
import org.almanac.ordermanagement.ActivationRound;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRequestStatus;

/** Skeleton. */
public final class PhaseRounds {
    private PhaseRounds() {}
    public static ActivationRound deactivate(ItemKind kind, OrderGoal goal, OrderManagementSnapshot now, List<OrderRequestStatus> sent, String prefix) {
        throw new UnsupportedOperationException();
    }
    public static ActivationRound activate(ItemKind kind, OrderGoal goal, OrderManagementSnapshot now, List<OrderRequestStatus> sent, String prefix) {
        throw new UnsupportedOperationException();
    }

}
