package org.almanac.ordermanagement.store;

import java.util.List;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.ordermanagement.OrderManagement;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.rehearsal.Answers;
import org.almanac.rehearsal.KeyedOrder;
import org.almanac.rehearsal.Request;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcOrderManagement implements OrderManagement {

    private final Environments environments;
    private final OrderWork work;
    private final OrderTables tables;
    private final Answers answers;

    JdbcOrderManagement(
            Environments environments, OrderWork work, OrderTables tables, TransactionTemplate transactions) {
        this.environments = environments;
        this.work = work;
        this.tables = tables;
        this.answers = new Answers(transactions);
    }

    @Override
    public OrderManagementSnapshot read(EnvironmentName environment) {
        environments.get(environment);
        return answers.of(() -> work.snapshot(environment));
    }

    @Override
    public void submit(EnvironmentName environment, List<OrderManagementRequest> requests) {
        environments.get(environment);
        if (requests.isEmpty()) {
            return;
        }
        List<KeyedOrder<OrderManagementOrder>> orders = requests.stream()
                .map(request -> new KeyedOrder<>(request.key(), request.order()))
                .toList();
        tables.interference()
                .around(
                        environment,
                        orders.stream().map(KeyedOrder::order).toList(),
                        () -> work.submit(environment, orders));
    }

    @Override
    public List<OrderRequestStatus> requests(EnvironmentName environment, String run) {
        environments.get(environment);
        return answers.of(() -> {
            work.due(environment);
            return tables.requests().of(environment, run).stream()
                    .map(JdbcOrderManagement::status)
                    .toList();
        });
    }

    private static OrderRequestStatus status(Request<OrderManagementOrder> request) {
        return new OrderRequestStatus(
                request.key(),
                request.order(),
                OrderRequestStatus.State.valueOf(request.state().name()),
                request.code(),
                request.message(),
                request.requestedAt());
    }
}
