package org.almanac.target.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderFault;
import org.almanac.ordermanagement.OrderPace;
import org.almanac.ordermanagement.OrderRehearsal;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.RecordPackage;
import org.almanac.target.OrderManagementContract;
import org.almanac.target.OrderManagementTarget;
import org.almanac.target.Targets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract of order management, kept by embedded environments. */
abstract class KeepingTheOrderManagementContract extends OrderManagementContract {

    private final TestDatabase product;

    @TempDir
    private @Nullable Path folder;

    private @Nullable LinkedEnvironment given;
    private int versions;

    KeepingTheOrderManagementContract(TestDatabase product) {
        this.product = product;
    }

    @AfterEach
    void close() {
        given().close();
    }

    private LinkedEnvironment given() {
        LinkedEnvironment known = given;
        if (known == null) {
            known = new LinkedEnvironment(product, Objects.requireNonNull(folder));
            given = known;
        }
        return known;
    }

    private OrderRehearsal rehearsal() {
        return given().bean(OrderRehearsal.class);
    }

    @Override
    protected OrderManagementTarget orders() {
        return given().bean(Targets.class).of(given().name()).orderManagement();
    }

    @Override
    protected void records(OrderRows rows) {
        given().install(RecordPackage.of("ContosoOrders", "1.0.0." + versions++, rows));
    }

    @Override
    protected void delay(Duration time) {
        rehearsal().pace(given().name(), OrderPace.of(time, Duration.ZERO));
    }

    @Override
    protected void settling(Duration time) {
        rehearsal().pace(given().name(), OrderPace.of(Duration.ZERO, time));
    }

    @Override
    protected void pass(Duration time) {
        given().pass(time);
    }

    @Override
    protected void failNext(OrderActionKind kind, UUID record, String message) {
        rehearsal().inject(given().name(), new OrderFault(kind, record, 1, "TEST", message, OrderFault.Mode.FAIL));
    }
}
