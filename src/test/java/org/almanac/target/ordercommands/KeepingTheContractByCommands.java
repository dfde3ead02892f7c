package org.almanac.target.ordercommands;

import java.time.Duration;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.target.OrderManagementContract;
import org.almanac.target.OrderManagementTarget;
import org.junit.jupiter.api.AfterEach;

/** The contract by commands of settings, given to the stand-in. */
abstract class KeepingTheContractByCommands extends OrderManagementContract {

    private final OrderCommandsFixture given;

    KeepingTheContractByCommands(TestDatabase product) {
        given = new OrderCommandsFixture(product);
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Override
    protected OrderManagementTarget orders() {
        return given.target();
    }

    @Override
    protected void records(OrderRows rows) {
        given.stub.orders.bring(rows);
    }

    @Override
    protected void delay(Duration time) {
        given.stub.orders.delay = time;
    }

    @Override
    protected void settling(Duration time) {
        given.stub.orders.settling = time;
    }

    @Override
    protected void pass(Duration time) {
        given.advance(time);
    }

    @Override
    protected void failNext(OrderActionKind kind, UUID record, String message) {
        given.stub.orders.failing.put(record, message);
    }
}
