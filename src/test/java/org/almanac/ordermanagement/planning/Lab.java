package org.almanac.ordermanagement.planning;

import java.util.UUID;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Records;

/** A small order management: two policies and a filter, a provider, and an orchestration that uses them all. */
final class Lab {

    static final String HEADER = "Order header validation policy";
    static final String LINE = "Order line validation policy";
    static final String SEATTLE = "Fulfillment filter policy - Seattle";
    static final String PROVIDER = "IOM Lab Fulfillment Provider";
    static final String FLOW = "IOM Lab order flow";
    static final String SEND = "IOM Lab Send to Fulfillment (Outlook)";

    private Lab() {}

    /** As the environment has it. */
    static Records records() {
        return fill(new Records());
    }

    /** The same as a package brings it. */
    static Records packaged() {
        return fill(Records.of("ContosoOrders", true));
    }

    private static Records fill(Records records) {
        var header = records.policy(HEADER).rule("ShipToCountry - US", "if Ship to country equals US");
        var line = records.policy(LINE).rule("Min quantity", "if Quantity >= 5");
        var seattle = records.policy(SEATTLE).filter().rule("Min quantity", "if Fulfillment Source = Seattle store");
        var provider = records.provider(PROVIDER)
                .connection("outlook")
                .parameter("Email")
                .action(SEND, "{}");
        records.orchestration(FLOW)
                .validating("Order header validation", header)
                .validating("Order line validation", line)
                .splitting("Fulfillment split")
                .sending("Send to Seattle", provider.action(SEND), seattle);
        return records;
    }

    /** An environment in which all of it is active. */
    static SimulatedOrders running() {
        return new SimulatedOrders(records())
                .connected(connection())
                .active(policy(HEADER), policy(LINE), policy(SEATTLE), provider(), flow());
    }

    static UUID policy(String name) {
        return Records.id(OrderTable.POLICY, name);
    }

    static UUID provider() {
        return Records.id(OrderTable.PROVIDER, PROVIDER);
    }

    static UUID flow() {
        return Records.id(OrderTable.DESIGNER, FLOW);
    }

    static UUID connection() {
        return Records.id(OrderTable.PROVIDER_CONNECTION_REFERENCE, PROVIDER + "/outlook");
    }
}
