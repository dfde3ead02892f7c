package org.almanac.sample.ordermanagement;

import java.util.List;
import org.almanac.sample.ordermanagement.Provider.Logic;
import org.almanac.sample.ordermanagement.Provider.LogicType;

/** The two providers of the lab (dual-write-and-order-management 7.3). */
final class Providers {

    static final Logic SEND_BY_MAIL = new Logic("IOM Lab Send to Fulfillment (Outlook)", LogicType.PROVIDER_ACTION);
    static final Logic SEND_BY_HTTP = new Logic("IOM Lab Send to Fulfillment (RequestBin)", LogicType.PROVIDER_ACTION);

    private static final Provider INTAKE = new Provider(
            "msdyn_IOMLabOrderIntakeProvider",
            "IOM lab order intake provider",
            "Order intake",
            List.of("shared_commondataserviceforapps", "shared_outlook"),
            List.of(),
            List.of("msdyn_IOMLabOrderIntake_Order"),
            List.of(new Logic("IOM Lab Order Intake Message Request Handler", LogicType.MESSAGE_HANDLER)));

    private static final Provider FULFILLMENT = new Provider(
            "msdyn_IOMLabFulfillmentProvider",
            "IOM lab fulfillment provider",
            "Fulfillment",
            List.of("shared_commondataserviceforapps", "shared_outlook", "shared_requestbin"),
            List.of("IOMLabOutboundFulfillmentEmail"),
            List.of(),
            List.of(SEND_BY_MAIL, SEND_BY_HTTP));

    private Providers() {}

    static List<Provider> all() {
        return List.of(INTAKE, FULFILLMENT);
    }
}
