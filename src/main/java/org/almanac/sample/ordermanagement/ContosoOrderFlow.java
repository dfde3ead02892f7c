package org.almanac.sample.ordermanagement;

import java.util.List;
import org.almanac.sample.ordermanagement.Policy.Criticality;
import org.almanac.sample.ordermanagement.Policy.Type;
import org.almanac.sample.ordermanagement.Provider.Logic;
import org.almanac.sample.ordermanagement.Provider.LogicType;
import org.almanac.solution.PackageBuilder;

/**
 * A small orchestration with two policies and a provider, in two versions with the same row ids. The second one has another
 * threshold in the order size policy, a further rule there, and one tile and provider action more.
 */
public final class ContosoOrderFlow {

    private static final String ORDER_CREATED = "New Order";
    private static final String VALIDATED = "Validation of Order Lines has Succeeded";
    private static final String SENT = "Send to Fulfillment has Succeeded";

    private static final Policy WAREHOUSE = Policy.of(
            "Own warehouse filter policy",
            Type.FILTER,
            Criticality.INFORMATION,
            "Fulfillment order",
            new Rule("Fulfillment source", "Fulfillment Source = Own warehouse", ""));

    private static final Logic SEND = new Logic("Contoso send to warehouse", LogicType.PROVIDER_ACTION);
    private static final Logic CONFIRM = new Logic("Contoso confirm order", LogicType.PROVIDER_ACTION);

    private static final Logic HANDLE = new Logic("Contoso warehouse message handler", LogicType.MESSAGE_HANDLER);

    private ContosoOrderFlow() {}

    /**
     * A version of the package.
     *
     * @param version {@code 1.0.0.0} or {@code 1.1.0.0}
     */
    public static PackageBuilder build(String version, boolean managed) {
        var second = switch (version) {
            case "1.0.0.0" -> false;
            case "1.1.0.0" -> true;
            default -> throw new IllegalArgumentException("there is no version " + version);
        };
        var size = second ? size(75, new Rule("Order product", "Product contains data", "")) : size(50);
        var solution = PackageBuilder.solution("ContosoOrderFlow")
                .displayName("Contoso order flow")
                .version(version)
                .managed(managed);
        size.addTo(solution);
        WAREHOUSE.addTo(solution);
        provider(second).addTo(solution);
        Row.orchestration(
                        "Contoso order flow",
                        "Holds back large orders, sends the others to the own warehouse.",
                        tiles(size, second))
                .addTo(solution);
        FirstPartyTables.require(solution, size);
        return solution;
    }

    private static Provider provider(boolean second) {
        return new Provider(
                "ctso_WarehouseProvider",
                "Contoso warehouse provider",
                "Fulfillment",
                List.of("shared_commondataserviceforapps", "shared_outlook"),
                List.of("ContosoWarehouseMailbox"),
                List.of("ctso_Warehouse_FulfillmentOrder"),
                second ? List.of(SEND, HANDLE, CONFIRM) : List.of(SEND, HANDLE));
    }

    private static Policy size(int threshold, Rule... more) {
        return Policy.of("Order size policy", Type.EXECUTION, Criticality.CRITICAL, "Order product", more)
                .withRule(new Rule("Threshold", "Quantity >= " + threshold, "Priority = High"));
    }

    private static Tiles tiles(Policy size, boolean second) {
        var tiles = new Tiles()
                .execution("Order size check", "Validate order line", ORDER_CREATED, size)
                .action("Send to own warehouse", "Send to Fulfillment", VALIDATED, WAREHOUSE, SEND);
        return second ? tiles.action("Confirm to customer", "Custom", SENT, CONFIRM) : tiles;
    }
}
