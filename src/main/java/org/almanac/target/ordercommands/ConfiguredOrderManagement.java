package org.almanac.target.ordercommands;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderPreconditions;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.target.OrderManagementTarget;
import org.almanac.target.remote.Intake;
import org.almanac.target.remote.NewRequest;

/**
 * Order management of one real environment, with commands as settings say. Each look at the requests carries those on that have not
 * ended.
 */
final class ConfiguredOrderManagement implements OrderManagementTarget {

    private final EnvironmentName environment;
    private final CommandRequests requests;
    private final Supplier<RemoteView> views;
    private final CommandCalls commands;
    private final OrderDispatch dispatch;

    ConfiguredOrderManagement(
            EnvironmentName environment,
            CommandRequests requests,
            Supplier<RemoteView> views,
            CommandCalls commands,
            OrderDispatch dispatch) {
        this.environment = environment;
        this.requests = requests;
        this.views = views;
        this.commands = commands;
        this.dispatch = dispatch;
    }

    @Override
    public OrderManagementSnapshot read() {
        return views.get().snapshot();
    }

    @Override
    public void submit(List<OrderManagementRequest> orders) {
        List<NewRequest<OrderManagementOrder>> wanted = orders.stream()
                .map(order -> new NewRequest<>(order.key(), order.order()))
                .toList();
        new Intake<>(environment, requests).take(wanted, this::allow);
        dispatch.advance();
    }

    /** Each order is judged by what there will be once the orders before it are carried out. */
    private void allow(List<OrderManagementOrder> fresh) {
        fresh.forEach(commands::allow);
        OrderManagementSnapshot now = read();
        if (!now.installed()) {
            throw new Refusal(
                    ErrorCode.ORDER_MANAGEMENT_MISSING,
                    "The environment '" + environment + "' has no tables of order management.",
                    environment.value());
        }
        List<OrderManagementOrder> open = new ArrayList<>(
                requests.open(environment).stream().map(CommandRequest::order).toList());
        List<OrderManagementOrder> earlier = new ArrayList<>();
        for (OrderManagementOrder order : fresh) {
            OrderPreconditions.check(order, open, Expected.after(earlier, now));
            open.add(order);
            earlier.add(order);
        }
    }

    @Override
    public List<OrderRequestStatus> requests(String run) {
        dispatch.advance();
        return requests.ofRun(environment, run).stream()
                .map(CommandRequest::status)
                .toList();
    }
}
