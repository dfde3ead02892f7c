package org.almanac.target.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.RequestStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two maps of a link behind the stand-in, and ways to give orders on them. */
abstract class GatewayOrders {

    protected static final MapPair ACCOUNTS = new MapPair("accounts", "Customers V3");
    protected static final MapPair UOMS = new MapPair("uoms", "Units");

    protected final GatewayFixture gateway;
    protected final StubGateway stub;
    protected final StubMap accounts = new StubMap("accounts", "Customers V3", "Contoso", "2.0.1.8");
    protected final StubMap uoms = new StubMap("uoms", "Units", "Microsoft", "1.0.0.0");

    GatewayOrders(TestDatabase product) {
        gateway = new GatewayFixture(product);
        stub = gateway.stub;
    }

    @BeforeEach
    void twoMaps() {
        stub.link.maps.addAll(List.of(accounts, uoms));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    protected static DualWriteRequest request(String key, DualWriteOrder order) {
        return new DualWriteRequest("run/" + key, order);
    }

    protected void submit(String key, DualWriteOrder order) {
        gateway.target().submit(List.of(request(key, order)));
    }

    protected RequestStatus only() {
        List<RequestStatus> all = gateway.target().requests("run");
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
