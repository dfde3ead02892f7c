package org.almanac.target.gateway;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteOrder.CreateLink;
import org.almanac.dualwrite.Fault;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.Pace;
import org.almanac.environment.EnvironmentName;
import org.almanac.target.ContosoMaps;
import org.almanac.target.DualWriteContract;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.embedded.LinkedEnvironment;
import org.almanac.webapi.gateway.ServedGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.unit.DataSize;

/** The contract through the gateway that Almanac serves for an embedded environment. */
abstract class KeepingTheDualWriteContractThroughAServedGateway extends DualWriteContract {

    private final TestDatabase product;
    private @Nullable LinkedEnvironment environment;
    private @Nullable ServedGateway served;
    private @Nullable DualWriteTarget target;

    KeepingTheDualWriteContractThroughAServedGateway(TestDatabase product) {
        this.product = product;
    }

    @BeforeEach
    void aLinkedEnvironmentIsServed(@TempDir Path folder) {
        environment = new LinkedEnvironment(product, folder);
        environment.install(ContosoMaps.core());
        environment.install(ContosoMaps.maps());
        environment.order(new CreateLink(LinkedEnvironment.HOST, List.of("USMF")));
        served = new ServedGateway(environment.bean(DualWrite.class));
        var database = product.migrated();
        Clock clock = environment.bean(Clock.class);
        GatewayRequests requests =
                new GatewayRequests(JdbcClient.create(database), clock, new JdbcTransactionManager(database));
        target = new GatewayLinks(
                        GatewayFixture.settings(
                                Map.of(
                                        "remote",
                                        new GatewayLink(
                                                served.address(environment.name()),
                                                LinkedEnvironment.HOST,
                                                "env:GATEWAY_TOKEN")),
                                DataSize.ofMegabytes(1)),
                        requests,
                        pause -> {},
                        clock,
                        name -> GatewayFixture.TOKEN)
                .of(new EnvironmentName("remote"))
                .orElseThrow();
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(served).close();
        environment().close();
    }

    private LinkedEnvironment environment() {
        return Objects.requireNonNull(environment);
    }

    @Override
    protected DualWriteTarget dualWrite() {
        return Objects.requireNonNull(target);
    }

    @Override
    protected void delay(Duration time) {
        environment().rehearsal().pace(environment().name(), Pace.of(time));
    }

    @Override
    protected void lag(Duration time) {
        environment().rehearsal().pace(environment().name(), Pace.AT_ONCE.withLag(time));
    }

    @Override
    protected void pass(Duration time) {
        environment().pass(time);
    }

    @Override
    protected void failNext(OrderKind kind, MapPair map, String message) {
        MapPair hit = kind == OrderKind.APPLY_SOLUTION ? null : map;
        environment()
                .rehearsal()
                .inject(environment().name(), new Fault(kind, hit, 1, "TEST", message, Fault.Mode.FAIL));
    }

    @Override
    protected void needsDefinitionsOfUnusedVersions() {
        Assumptions.abort("the gateway gives the fields of the chosen version of an initialized map only");
    }
}
