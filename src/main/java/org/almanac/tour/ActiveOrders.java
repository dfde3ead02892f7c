package org.almanac.tour;

import java.util.List;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagement;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderModel;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Connects and activates what the tour's environments have of order management. */
@Component
@Profile("tour")
class ActiveOrders {

    private final OrderManagement orders;

    ActiveOrders(OrderManagement orders) {
        this.orders = orders;
    }

    /** The same again changes nothing: each request has a key of its own. */
    void activate(EnvironmentName environment) {
        OrderModel model = orders.read(environment).model();
        submit(
                environment,
                model.providers().stream()
                        .flatMap(provider -> provider.connections().stream())
                        .map(one -> new OrderManagementOrder.Connect(
                                one.id(), "https://connections.contoso.example/" + one.reference())));
        for (ItemKind kind : ItemKind.values()) {
            submit(
                    environment,
                    model.items().stream()
                            .filter(one -> one.item().kind() == kind)
                            .map(one -> new OrderManagementOrder.Activate(
                                    kind, one.item().id())));
        }
    }

    private void submit(EnvironmentName environment, Stream<? extends OrderManagementOrder> wanted) {
        List<OrderManagementRequest> requests = wanted.map(
                        order -> new OrderManagementRequest("tour/" + environment + "/" + order.record(), order))
                .toList();
        orders.submit(environment, requests);
    }
}
