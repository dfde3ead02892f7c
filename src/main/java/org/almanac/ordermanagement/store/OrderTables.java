package org.almanac.ordermanagement.store;

import org.almanac.ordermanagement.OrderFault;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.activation.OrderState;
import org.almanac.problem.ErrorCode;
import org.almanac.rehearsal.FaultTable;
import org.almanac.rehearsal.Interference;
import org.almanac.rehearsal.LockedDocuments;
import org.almanac.rehearsal.RequestTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The tables of order management. */
@Component
class OrderTables {

    private final LockedDocuments<OrderState> states;
    private final RequestTable<OrderManagementOrder> requests;
    private final FaultTable<OrderFault, OrderManagementOrder> faults;
    private final Interference<OrderFault, OrderManagementOrder> interference;

    OrderTables(JdbcClient jdbc, JdbcTemplate template, PlatformTransactionManager transactions) {
        this.states =
                new LockedDocuments<>(jdbc, transactions, "alm.order_management", OrderState.class, OrderState.NONE);
        this.requests = new RequestTable<>(jdbc, template, "alm.order_request", OrderManagementOrder.class);
        this.faults = new FaultTable<>(jdbc, transactions, "alm.order_fault", new OrderFaultReading());
        this.interference = new Interference<>(
                faults, transactions, ErrorCode.ORDER_MANAGEMENT_REFUSED, ErrorCode.ORDER_COMMAND_ANSWER);
    }

    LockedDocuments<OrderState> states() {
        return states;
    }

    RequestTable<OrderManagementOrder> requests() {
        return requests;
    }

    FaultTable<OrderFault, OrderManagementOrder> faults() {
        return faults;
    }

    Interference<OrderFault, OrderManagementOrder> interference() {
        return interference;
    }
}
