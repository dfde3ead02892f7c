package org.almanac.ordermanagement.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.OrderFault;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.activation.Composition;
import org.almanac.ordermanagement.activation.OrderState;
import org.almanac.ordermanagement.activation.Standing;
import org.almanac.rehearsal.Columns;
import org.almanac.rehearsal.KeyedOrder;
import org.almanac.rehearsal.OrderRules;
import org.almanac.rehearsal.RequestDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and changes order management of environments. The methods belong into a transaction. */
@Component
class OrderWork implements OrderRules.Source<OrderState, OrderManagementOrder> {

    private final OrderTables tables;
    private final PaceRows paces;
    private final Standings standings;
    private final RowEditing editing;
    private final Clock clock;
    private final TransactionTemplate nested;
    private final RequestDesk<OrderState, OrderManagementOrder, OrderFault> desk;

    OrderWork(
            OrderTables tables,
            PaceRows paces,
            Standings standings,
            RowEditing editing,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tables = tables;
        this.paces = paces;
        this.standings = standings;
        this.editing = editing;
        this.clock = clock;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.desk = new RequestDesk<>(tables.states(), tables.requests(), tables.faults(), this, clock);
    }

    @Override
    public OrderSurroundings of(EnvironmentName environment, Instant now, List<OrderManagementOrder> orders) {
        return new OrderSurroundings(environment, now, paces.pace(environment), standings, editing, nested);
    }

    OrderManagementSnapshot snapshot(EnvironmentName environment) {
        OrderState state = due(environment);
        Standing standing = standing(environment);
        return Composition.of(standing, present(environment, state, standing));
    }

    private OrderState present(EnvironmentName environment, OrderState state, Standing standing) {
        return state.outlives(standing.rows()) ? withoutGone(environment, standing) : state;
    }

    private Standing standing(EnvironmentName environment) {
        return standings.of(environment, Columns.now(clock), paces.pace(environment));
    }

    /** The state with what is due carried out. */
    OrderState due(EnvironmentName environment) {
        return desk.current(environment);
    }

    /** Forgotten for good: when a record comes back, it comes inactive, as on the platform. */
    private OrderState withoutGone(EnvironmentName environment, Standing standing) {
        OrderState state = desk.locked(environment).of(standing.rows());
        tables.states().write(environment, state);
        return state;
    }

    void submit(EnvironmentName environment, List<KeyedOrder<OrderManagementOrder>> orders) {
        present(environment, due(environment), standing(environment));
        desk.submit(environment, orders);
    }
}
