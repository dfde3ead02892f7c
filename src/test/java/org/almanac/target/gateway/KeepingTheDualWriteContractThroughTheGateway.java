package org.almanac.target.gateway;

import java.time.Duration;
import java.util.List;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.MapAction;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.OrderKind;
import org.almanac.target.DualWriteContract;
import org.almanac.target.DualWriteTarget;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

/** The contract through the gateway's stand-in; {@link DualWriteOrder.ApplySolution} brings its maps. */
abstract class KeepingTheDualWriteContractThroughTheGateway extends DualWriteContract {

    private final GatewayFixture gateway;

    KeepingTheDualWriteContractThroughTheGateway(TestDatabase product) {
        gateway = new GatewayFixture(product);
    }

    @BeforeEach
    void nothingIsApplied() {
        StubLink link = gateway.stub.link;
        link.solutions.clear();
        link.solutions.add(SOLUTION);
        link.applying = () -> {
            StubMap groups = map(GROUPS, "2.0.0.0");
            groups.template("Contoso", "1.0.0.0");
            StubMap members = map(MEMBERS, "1.0.0.0");
            link.maps.addAll(List.of(groups, members, map(NOTES, "1.0.0.0")));
            link.sequences.add(List.of(groups.applied, members.applied));
        };
    }

    private static StubMap map(MapPair pair, String version) {
        StubMap map = new StubMap(pair.set(), pair.entity(), "Contoso", version);
        map.pid = null;
        map.state = "6";
        return map;
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Override
    protected DualWriteTarget dualWrite() {
        return gateway.target();
    }

    @Override
    protected void delay(Duration time) {
        gateway.stub.link.delay = time;
    }

    @Override
    protected void lag(Duration time) {
        gateway.stub.link.lag = time;
    }

    @Override
    protected void pass(Duration time) {
        gateway.advance(time);
    }

    @Override
    protected void failNext(OrderKind kind, MapPair map, String message) {
        gateway.stub.link.failing.put(
                switch (kind) {
                    case APPLY_SOLUTION -> "2";
                    case START -> MapAction.START.code() + "/" + map.set();
                    default -> throw new IllegalArgumentException(kind.label());
                },
                message);
    }

    @Override
    protected void needsDefinitionsOfUnusedVersions() {
        Assumptions.abort("the gateway gives the fields of the chosen version of an initialized map only");
    }
}
