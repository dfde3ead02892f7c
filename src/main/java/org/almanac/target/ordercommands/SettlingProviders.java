package org.almanac.target.ordercommands;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.target.remote.RequestState;

/**
 * Remembers which providers Almanac has activated a short time ago, because their rows do not say so yet
 * (dual-write-and-order-management 5.4).
 */
record SettlingProviders(EnvironmentName environment, CommandRequests requests, Duration settling) {

    Set<UUID> now() {
        Set<UUID> ids = new HashSet<>();
        for (CommandRequest request :
                requests.sentSince(environment, requests.now().minus(settling))) {
            if (request.order() instanceof OrderManagementOrder.Activate activate
                    && activate.kind() == ItemKind.PROVIDER
                    && request.state() != RequestState.FAILED) {
                ids.add(activate.id());
            } else if (request.order() instanceof OrderManagementOrder.Deactivate deactivate) {
                ids.remove(deactivate.id());
            }
        }
        return ids;
    }
}
