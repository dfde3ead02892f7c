package org.almanac.sample.ordermanagement;

import org.almanac.solution.PackageBuilder;

/**
 * The orchestration of the lab (dual-write-and-order-management 7.4): validate header and lines, determine the place of
 * fulfilment, split, send. Its row is one of the designer table.
 */
final class OrderFlow {

    private static final String NAME = "IOM Lab order flow";
    private static final String SEND = "Send to Fulfillment";
    private static final String FULFILLMENT_CREATED = "Creation of Fulfillment Order has Succeeded";

    private OrderFlow() {}

    static void addTo(PackageBuilder solution) {
        Row.orchestration(NAME, "Validates an order, finds out who fulfils it and sends it there.", tiles())
                .addTo(solution);
    }

    private static Tiles tiles() {
        return new Tiles()
                .execution("Order header validation", "Validate order header", "New Order", Policies.HEADER)
                .execution(
                        "Order line validation",
                        "Validate order line",
                        "Validation of Order Header has Succeeded",
                        Policies.LINE,
                        Policies.LINE_EXTENDED)
                .execution(
                        "Simple fulfillment determination",
                        "Policy Based Fulfillment Determination",
                        "Validation of Order Lines has Succeeded",
                        Policies.ASSIGNMENT)
                .plain("Fulfillment split", "Splitter", FULFILLMENT_CREATED)
                .action("Send to Seattle", SEND, FULFILLMENT_CREATED, Policies.SEATTLE, Providers.SEND_BY_MAIL)
                .action("Send to Chicago", SEND, FULFILLMENT_CREATED, Policies.CHICAGO, Providers.SEND_BY_HTTP);
    }
}
