package org.almanac.process.ordermanagement;

import java.util.List;
import org.almanac.ordermanagement.OrderGoal;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.ProviderConnection;

/** Connection references that still need a connection. */
final class Unconnected {

    private Unconnected() {}

    /** Those of providers that a goal wants active. */
    static List<ProviderConnection> of(OrderGoal goal, OrderManagementSnapshot now) {
        return now.model().providers().stream()
                .filter(provider -> goal.target(provider.item()).isPresent())
                .flatMap(provider -> provider.unconnected().stream())
                .toList();
    }
}
