package org.almanac.dualwrite.store;

import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.Fault;
import org.almanac.problem.ErrorCode;
import org.almanac.rehearsal.FaultTable;
import org.almanac.rehearsal.Interference;
import org.almanac.rehearsal.RequestTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The tables of requests and of faults. */
@Component
class LinkTables {

    private final RequestTable<DualWriteOrder> requests;
    private final FaultTable<Fault, DualWriteOrder> faults;
    private final Interference<Fault, DualWriteOrder> interference;

    LinkTables(JdbcClient jdbc, JdbcTemplate template, PlatformTransactionManager transactions) {
        this.requests = new RequestTable<>(jdbc, template, "alm.dual_write_request", DualWriteOrder.class);
        this.faults = new FaultTable<>(jdbc, transactions, "alm.dual_write_fault", new LinkFaults());
        this.interference =
                new Interference<>(faults, transactions, ErrorCode.DUAL_WRITE_REFUSED, ErrorCode.GATEWAY_ANSWER);
    }

    RequestTable<DualWriteOrder> requests() {
        return requests;
    }

    FaultTable<Fault, DualWriteOrder> faults() {
        return faults;
    }

    Interference<Fault, DualWriteOrder> interference() {
        return interference;
    }
}
