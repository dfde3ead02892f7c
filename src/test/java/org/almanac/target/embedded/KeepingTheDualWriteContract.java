package org.almanac.target.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.DualWriteOrder.CreateLink;
import org.almanac.dualwrite.Fault;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.Pace;
import org.almanac.target.ContosoMaps;
import org.almanac.target.DualWriteContract;
import org.almanac.target.DualWriteTarget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract of dual-write, kept by embedded environments. */
abstract class KeepingTheDualWriteContract extends DualWriteContract {

    private final TestDatabase product;
    private @Nullable LinkedEnvironment given;

    KeepingTheDualWriteContract(TestDatabase product) {
        this.product = product;
    }

    @BeforeEach
    void aLinkedEnvironment(@TempDir Path folder) {
        LinkedEnvironment environment = new LinkedEnvironment(product, folder);
        given = environment;
        environment.install(ContosoMaps.core());
        environment.install(ContosoMaps.maps());
        environment.order(new CreateLink(LinkedEnvironment.HOST, List.of("USMF")));
    }

    @AfterEach
    void close() {
        given().close();
    }

    private LinkedEnvironment given() {
        return Objects.requireNonNull(given);
    }

    @Override
    protected DualWriteTarget dualWrite() {
        return given().dualWrite();
    }

    @Override
    protected void delay(Duration time) {
        given().rehearsal().pace(given().name(), Pace.of(time));
    }

    @Override
    protected void lag(Duration time) {
        given().rehearsal().pace(given().name(), Pace.AT_ONCE.withLag(time));
    }

    @Override
    protected void pass(Duration time) {
        given().pass(time);
    }

    @Override
    protected void failNext(OrderKind kind, MapPair map, String message) {
        MapPair hit = kind == OrderKind.APPLY_SOLUTION ? null : map;
        given().rehearsal().inject(given().name(), new Fault(kind, hit, 1, "TEST", message, Fault.Mode.FAIL));
    }
}
