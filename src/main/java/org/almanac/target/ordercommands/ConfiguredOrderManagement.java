package org.almanac.target.ordercommands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

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
        List<OrderManagementRequest> fresh = fresh(orders);
        if (!fresh.isEmpty()) {
            allow(fresh);
            try {
                requests.add(environment, fresh);
            } catch (DuplicateKeyException raced) {
                // another caller was faster; if it was the same order, it is carried out once
                requests.add(environment, fresh(fresh));
            }
        }
        dispatch.advance();
    }

    /** Those that are not known yet. */
    private List<OrderManagementRequest> fresh(List<OrderManagementRequest> orders) {
        Map<String, OrderManagementOrder> byKey = new LinkedHashMap<>();
        for (OrderManagementRequest order : orders) {
            same(order, byKey.putIfAbsent(order.key(), order.order()));
        }
        List<OrderManagementRequest> fresh = new ArrayList<>();
        byKey.forEach((key, order) -> {
            OrderManagementRequest request = new OrderManagementRequest(key, order);
            CommandRequest known = requests.find(environment, key).orElse(null);
            same(request, known == null ? null : known.order());
            if (known == null) {
                fresh.add(request);
            }
        });
        return fresh;
    }

    private static void same(OrderManagementRequest request, @Nullable OrderManagementOrder known) {
        if (known != null && !known.equals(request.order())) {
            throw new Refusal(
                    ErrorCode.OPERATION_CONFLICT,
                    "The key " + request.key() + " stands for another order.",
                    request.key());
        }
    }

    /** Each order is judged by what there will be once the orders before it are carried out. */
    private void allow(List<OrderManagementRequest> fresh) {
        fresh.forEach(request -> commands.allow(request.order()));
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
        for (OrderManagementRequest request : fresh) {
            OrderPreconditions.check(request.order(), open, Expected.after(earlier, now));
            open.add(request.order());
            earlier.add(request.order());
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
