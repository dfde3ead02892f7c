package org.almanac.target.ordercommands;

import java.util.List;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementOrder.Activate;
import org.almanac.ordermanagement.OrderManagementOrder.Connect;
import org.almanac.ordermanagement.OrderManagementOrder.Deactivate;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.ProviderConnection;

/** What an environment will say once earlier orders have been carried out; an order is judged by that when it is submitted. */
final class Expected {

    private final List<OrderManagementOrder> earlier;

    private Expected(List<OrderManagementOrder> earlier) {
        this.earlier = earlier;
    }

    static OrderManagementSnapshot after(List<OrderManagementOrder> earlier, OrderManagementSnapshot now) {
        if (earlier.isEmpty()) {
            return now;
        }
        Expected expected = new Expected(earlier);
        OrderModel model = RemoteModel.with(
                now.model(), item -> expected.activation(item, now.model()), expected::connected, item -> item.flows());
        return new OrderManagementSnapshot(now.installed(), now.rows(), model);
    }

    private Activation activation(OrderItem item, OrderModel now) {
        Activation activation =
                now.find(item.kind(), item.id()).map(one -> one.activation()).orElse(Activation.INACTIVE);
        for (OrderManagementOrder order : earlier) {
            if (order instanceof Activate activate && activate.id().equals(item.id())) {
                activation = Activation.ACTIVE;
            } else if (order instanceof Deactivate deactivate && deactivate.id().equals(item.id())) {
                activation = Activation.INACTIVE;
            }
        }
        return activation;
    }

    private ProviderConnection connected(ProviderConnection reference) {
        return earlier.stream()
                .filter(order ->
                        order instanceof Connect connect && connect.reference().equals(reference.id()))
                .map(order -> new ProviderConnection(
                        reference.id(), reference.name(), reference.reference(), ((Connect) order).connection()))
                .findFirst()
                .orElse(reference);
    }
}
