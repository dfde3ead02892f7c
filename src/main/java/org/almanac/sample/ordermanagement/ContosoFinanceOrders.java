package org.almanac.sample.ordermanagement;

import java.util.List;
import org.almanac.sample.ordermanagement.Policy.Criticality;
import org.almanac.sample.ordermanagement.Policy.Type;
import org.almanac.sample.ordermanagement.Provider.Logic;
import org.almanac.sample.ordermanagement.Provider.LogicType;
import org.almanac.solution.PackageBuilder;

/**
 * An orchestration that sends orders to finance and operations (dual-write-and-order-management 7.3, 7.4), so that two table maps
 * must run with certain filters. The logical name of the provider's definition is assumed.
 */
public final class ContosoFinanceOrders {

    private static final String HEADER_VALIDATED = "Validation of Order Header has Succeeded";

    private static final Policy HEADER = Policy.of(
            "F&O data assignment - header",
            Type.EXECUTION,
            Criticality.CRITICAL,
            "Order",
            new Rule("Company and customer", "Company = USMF", "Invoice customer = Customer"));

    private static final Policy LINE = Policy.of(
            "F&O data assignment - line",
            Type.EXECUTION,
            Criticality.CRITICAL,
            "Order product",
            new Rule("Site and warehouse", "Company = USMF", "Shipping Site = 1, Shipping Warehouse = 11"));

    private static final Logic FULFILL = new Logic("Send order to fulfillment", LogicType.PROVIDER_ACTION);
    private static final Logic BILL = new Logic("Send sales order lines to billing", LogicType.PROVIDER_ACTION);

    private static final Provider FINANCE = new Provider(
            "msdyn_FinanceAndOperationsProvider",
            "Microsoft finance and operations apps",
            "Unspecified",
            List.of("shared_commondataserviceforapps"),
            List.of(),
            List.of(),
            List.of(FULFILL, BILL));

    private ContosoFinanceOrders() {}

    /** The package. */
    public static PackageBuilder build() {
        var solution = PackageBuilder.solution("ContosoFinanceOrders")
                .displayName("Contoso orders to finance and operations")
                .version("1.0.0.0");
        HEADER.addTo(solution);
        LINE.addTo(solution);
        FINANCE.addTo(solution);
        Row.orchestration(
                        "Contoso orders to F&O", "Completes orders and sends them to finance and operations.", tiles())
                .addTo(solution);
        FirstPartyTables.require(solution, HEADER);
        return solution;
    }

    private static Tiles tiles() {
        return new Tiles()
                .execution("Assign header data", "Validate order header", "New Order", HEADER)
                .execution("Assign line data", "Validate order line", HEADER_VALIDATED, LINE)
                .action(
                        "Send Order to FinOps for Fulfillment",
                        "Custom",
                        "Validation of Order Lines has Succeeded",
                        FULFILL);
    }
}
