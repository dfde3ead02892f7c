package org.almanac.web.ordermanagement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.Flow;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.ordermanagement.ProviderLogic;
import org.almanac.ordermanagement.Rule;
import org.almanac.ordermanagement.Tile;
import org.almanac.solution.Sha256;
import org.almanac.web.Samples;
import org.jspecify.annotations.Nullable;

/** What a mocked order management answers. */
final class OrderSamples {

    static final UUID POLICY = new UUID(0, 1);
    static final UUID RULE = new UUID(0, 2);
    static final UUID ARCHIVED = new UUID(0, 3);
    static final UUID PROVIDER = new UUID(0, 4);
    static final UUID CONNECTION = new UUID(0, 5);
    static final UUID ACTION = new UUID(0, 6);
    static final UUID ORCHESTRATION = new UUID(0, 7);
    static final UUID GONE = new UUID(0, 8);
    static final UUID SECOND = new UUID(0, 9);
    static final UUID DEFINITION = new UUID(0, 10);
    static final String SECRET = "https://connections.example/shared-mail-1";

    static final OrderRow ROW =
            new OrderRow(OrderTable.POLICY, POLICY, Map.of("msdyn_name", "Assignment"), true, List.of("Contoso"));

    private static final Sha256 NOW = hash("now");

    private OrderSamples() {}

    static OrderManagementSnapshot nothing() {
        return new OrderManagementSnapshot(false, OrderRows.NONE, new OrderModel(List.of(), List.of(), List.of()));
    }

    /** A published policy with stale flow and one archived version, a provider without connection, an orchestration. */
    static OrderManagementSnapshot assignment() {
        return snapshot(
                List.of(policy(POLICY, "Assignment", Activation.ACTIVE, rule("Quantity >= 100"))),
                List.of(provider(PROVIDER, "Fulfillment", CONNECTION, null)));
    }

    /** Two providers with a connection reference of the same name. */
    static OrderManagementSnapshot twoProviders() {
        return snapshot(
                List.of(policy(POLICY, "Assignment", Activation.INACTIVE, rule("Quantity >= 100"))),
                List.of(
                        provider(PROVIDER, "Fulfillment", CONNECTION, SECRET),
                        provider(SECOND, "Intake", new UUID(0, 11), null)));
    }

    private static OrderManagementSnapshot snapshot(List<Policy> policies, List<Provider> providers) {
        var archived = new OrderRow(OrderTable.POLICY, ARCHIVED, Map.of("msdyn_name", "Assignment"), true, List.of());
        var definition =
                new OrderRow(OrderTable.PROVIDER_DEFINITION, DEFINITION, Map.of("msdyn_name", "Mail"), true, List.of());
        return new OrderManagementSnapshot(
                true,
                new OrderRows(List.of(ROW, archived, definition)),
                new OrderModel(policies, providers, List.of(orchestration())));
    }

    static Rule rule(String definition) {
        return new Rule(RULE, "Seattle", definition, "Order product", true);
    }

    static Policy policy(UUID id, String name, Activation activation, Rule... rules) {
        var item = new OrderItem(ItemKind.POLICY, id, name);
        return new Policy(
                id,
                id,
                2,
                name,
                "192350001",
                "192350000",
                "Order product",
                List.of(rules),
                List.of(new PolicyVersion(
                        ARCHIVED,
                        1,
                        name,
                        "192350001",
                        "192350000",
                        "Order product",
                        List.of(rule("Quantity >= 50")),
                        Instant.EPOCH,
                        true)),
                activation,
                List.of(new Flow(
                        new UUID(1, 1),
                        "(DO NOT DELETE OR MODIFY) " + name,
                        activation == Activation.ACTIVE,
                        item,
                        Samples.NOON,
                        hash("then"))));
    }

    static Provider provider(UUID id, String name, UUID reference, @Nullable String connection) {
        return new Provider(
                id,
                name,
                DEFINITION,
                "msdyn_" + name,
                List.of(new ProviderConnection(reference, "Mail", "ctso_mail", connection)),
                List.of(new ProviderLogic(new UUID(1, 2), "Send", "192350001", id.equals(PROVIDER) ? ACTION : null)),
                Activation.INACTIVE,
                List.of(),
                NOW);
    }

    private static Orchestration orchestration() {
        return new Orchestration(
                ORCHESTRATION,
                "Order flow",
                "Order",
                "",
                List.of(
                        new Tile(
                                "1",
                                "Assign",
                                "Assign Fulfillment Source",
                                List.of("New Order"),
                                List.of(POLICY),
                                List.of(GONE),
                                null),
                        new Tile("2", "Split", "Splitter", List.of(), List.of(), List.of(), null),
                        new Tile("3", "Send", "Send to Fulfillment", List.of(), List.of(), List.of(), ACTION),
                        new Tile("4", "Bill", "Send to Invoice", List.of(), List.of(), List.of(), GONE)),
                Activation.INACTIVE,
                List.of(),
                NOW);
    }

    static Sha256 hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
