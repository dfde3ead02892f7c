package org.almanac.dualwrite.ordering;

import static org.almanac.dualwrite.Links.links;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.StartOrder;
import org.junit.jupiter.api.Test;

class StartOrderTest {

    private static final MapPair GROUPS = MapPair.parse("msdyn_customergroups - Customer groups");
    private static final MapPair CURRENCIES = MapPair.parse("transactioncurrencies - Currencies");
    private static final MapPair CUSTOMERS = MapPair.parse("accounts - Customers V3");
    private static final MapPair VENDORS = MapPair.parse("msdyn_vendors - Vendors V2");
    private static final MapPair CONTACTS = MapPair.parse("contacts - CDS Contacts V2");

    private static StartOrder order(Map<MapPair, List<MapPair>> prerequisites) {
        return StartOrder.of(prerequisites.keySet(), pair -> prerequisites.getOrDefault(pair, List.of()));
    }

    @Test
    void prerequisitesComeInAnEarlierWave() {
        StartOrder order =
                order(Map.of(CUSTOMERS, List.of(GROUPS, CURRENCIES), GROUPS, List.of(), CURRENCIES, List.of()));

        assertThat(order.waves()).containsExactly(List.of(GROUPS, CURRENCIES), List.of(CUSTOMERS));
        assertThat(order.warnings()).isEmpty();
    }

    @Test
    void aMapAmongItsOwnPrerequisitesAndMapsThatAreNotStartedAreIgnored() {
        StartOrder order = order(Map.of(CUSTOMERS, List.of(GROUPS, CUSTOMERS)));

        assertThat(order.flat()).containsExactly(CUSTOMERS);
        assertThat(order.warnings()).isEmpty();
    }

    // map scenario 46
    @Test
    void ofTwoMapsThatNeedEachOtherTheOneWithFewerPrerequisitesComesFirst() {
        StartOrder order = order(
                Map.of(VENDORS, List.of(CONTACTS, CURRENCIES), CONTACTS, List.of(VENDORS), CURRENCIES, List.of()));

        assertThat(order.flat()).containsExactly(CONTACTS, CURRENCIES, VENDORS);
        assertThat(order.warnings())
                .containsExactly(CONTACTS + " and " + VENDORS + " need each other: " + CONTACTS + " is started first.");
    }

    @Test
    void aLongerCircleIsBrokenAfterEverythingElseAndBeforeWhatNeedsIt() {
        StartOrder order = order(Map.of(
                CURRENCIES, List.of(),
                VENDORS, List.of(CONTACTS),
                CONTACTS, List.of(GROUPS),
                GROUPS, List.of(VENDORS),
                CUSTOMERS, List.of(VENDORS)));

        assertThat(order.flat()).containsExactly(CURRENCIES, CONTACTS, VENDORS, CUSTOMERS, GROUPS);
        assertThat(order.warnings()).hasSize(1);
    }

    // map scenario 45
    @Test
    void prerequisitesThatDoNotRunAreStartedFirstUnlessUnticked() {
        DualWriteSnapshot now = links().map("transactioncurrencies - Currencies", MapState.RUNNING, "1.0 of msdyn")
                .map("msdyn_paymentterms - Terms of payment", MapState.STOPPED, "1.0 of msdyn")
                .map("msdyn_customergroups - Customer groups", MapState.NOT_RUNNING, "1.0 of msdyn")
                .withoutProject("msdyn_customergroups - Customer groups")
                .needing("msdyn_customergroups - Customer groups", "msdyn_paymentterms - Terms of payment")
                .map("accounts - Customers V3", MapState.STOPPED, "1.0 of msdyn")
                .needing(
                        "accounts - Customers V3",
                        "transactioncurrencies - Currencies",
                        "msdyn_customergroups - Customer groups")
                .build();
        MapPair terms = MapPair.parse("msdyn_paymentterms - Terms of payment");

        assertThat(StartOrder.related(now, CUSTOMERS, Set.of())).containsExactly(terms, GROUPS, CUSTOMERS);
        assertThat(StartOrder.related(now, CUSTOMERS, Set.of(GROUPS))).containsExactly(terms, CUSTOMERS);
        assertThat(StartOrder.related(now, CUSTOMERS, Set.of(GROUPS, terms, CUSTOMERS)))
                .containsExactly(CUSTOMERS);
    }
}
