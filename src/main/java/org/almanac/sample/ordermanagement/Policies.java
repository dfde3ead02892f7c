package org.almanac.sample.ordermanagement;

import java.util.List;
import org.almanac.sample.ordermanagement.Policy.Criticality;
import org.almanac.sample.ordermanagement.Policy.Type;

/** The policies of the lab and of two order sources (dual-write-and-order-management 7.2). */
final class Policies {

    private static final String ORDER = "Order";
    private static final String ORDER_PRODUCT = "Order product";
    private static final String FULFILLMENT_ORDER = "Fulfillment order";

    static final Policy HEADER = Policy.of(
            "Order header validation policy",
            Type.EXECUTION,
            Criticality.CRITICAL,
            ORDER,
            new Rule("ShipToCountry - US", "Ship to country equals US", ""));

    static final Policy LINE = Policy.of(
            "Order line validation policy",
            Type.EXECUTION,
            Criticality.CRITICAL,
            ORDER_PRODUCT,
            new Rule("Min quantity", "Quantity >= 5", ""));

    static final Policy LINE_EXTENDED = Policy.of(
            "Order line validations extended",
            Type.EXECUTION,
            Criticality.INFORMATION,
            ORDER_PRODUCT,
            new Rule(
                    "Order product and amount validation",
                    "Quantity >= 50 And (Product Name = Item A Or Product Name = Item B)",
                    "Price Per Unit = 20"));

    static final Policy ASSIGNMENT = Policy.of(
                    "Simple fulfillment assignment policy",
                    Type.EXECUTION,
                    Criticality.INFORMATION,
                    ORDER_PRODUCT,
                    assignment(100))
            .before(assignment(25))
            .before(assignment(50))
            .before(assignment(75));

    static final Policy SEATTLE = filter("Fulfillment filter policy - Seattle", "Fulfillment Source = Seattle store");
    static final Policy CHICAGO = filter("Fulfillment filter policy - Chicago", "Fulfillment Source = Chicago store");

    static final Policy BIG_COMMERCE = Policy.of(
            "Filter Policy - BigCommerce",
            Type.FILTER,
            Criticality.INFORMATION,
            ORDER,
            new Rule("Order source", "Source provider = BigCommerce", ""));

    private Policies() {}

    static List<Policy> all() {
        return List.of(HEADER, LINE, LINE_EXTENDED, ASSIGNMENT, SEATTLE, CHICAGO, BIG_COMMERCE);
    }

    private static Rule[] assignment(int threshold) {
        return new Rule[] {
            new Rule("Assignment rule - Seattle", "Quantity >= " + threshold, "Fulfillment Source = Seattle store"),
            new Rule("Assignment rule - Chicago", "Quantity < " + threshold, "Fulfillment Source = Chicago store")
        };
    }

    private static Policy filter(String name, String condition) {
        return Policy.of(
                name,
                Type.FILTER,
                Criticality.INFORMATION,
                FULFILLMENT_ORDER,
                new Rule("Fulfillment source", condition, ""));
    }
}
