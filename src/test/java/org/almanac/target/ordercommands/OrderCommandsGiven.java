package org.almanac.target.ordercommands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two policies, a provider and an orchestration in the stand-in, and ways to give orders on them. */
abstract class OrderCommandsGiven {

    protected static final String POLICY = "Header policy";
    protected static final String PROVIDER = "Seattle";

    protected final OrderCommandsFixture given;
    protected final StubDataverse stub;

    OrderCommandsGiven(TestDatabase product) {
        given = new OrderCommandsFixture(product);
        stub = given.stub;
    }

    @BeforeEach
    void records() {
        Records records = Records.of("Contoso", true);
        var header = records.policy(POLICY)
                .rule("Country", "equals US")
                .archived(1, "Country", "equals CA")
                .archived(2, "State", "equals WA");
        var line = records.policy("Line policy").rule("Quantity", ">= 1");
        var provider = records.provider(PROVIDER).connection("mail").action("Send", "{}");
        records.orchestration("Flow").validating("Header", header, line).sending("Send", provider.action("Send"));
        stub.orders.bring(records.rows());
    }

    @AfterEach
    void close() {
        given.close();
    }

    protected static UUID policy() {
        return Records.id(OrderTable.POLICY, POLICY);
    }

    protected static UUID provider() {
        return Records.id(OrderTable.PROVIDER, PROVIDER);
    }

    protected static UUID reference() {
        return Records.id(OrderTable.PROVIDER_CONNECTION_REFERENCE, PROVIDER + "/mail");
    }

    protected static UUID version(int number) {
        return Records.id(OrderTable.POLICY, POLICY + "#" + number);
    }

    protected static OrderManagementOrder publish() {
        return new OrderManagementOrder.Activate(ItemKind.POLICY, policy());
    }

    protected static OrderManagementOrder unpublish() {
        return new OrderManagementOrder.Deactivate(ItemKind.POLICY, policy());
    }

    protected static OrderManagementOrder activateProvider() {
        return new OrderManagementOrder.Activate(ItemKind.PROVIDER, provider());
    }

    protected static OrderManagementOrder connect() {
        return new OrderManagementOrder.Connect(reference(), "connection-1");
    }

    protected static OrderManagementRequest request(String key, OrderManagementOrder order) {
        return new OrderManagementRequest("run/" + key, order);
    }

    protected void submit(String key, OrderManagementOrder order) {
        given.target().submit(List.of(request(key, order)));
    }

    protected OrderRequestStatus only() {
        List<OrderRequestStatus> all = given.target().requests("run");
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    protected Policy read() {
        return given.target().read().model().policy(policy()).orElseThrow();
    }
}
