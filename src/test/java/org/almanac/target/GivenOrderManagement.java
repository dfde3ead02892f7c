package org.almanac.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementOrder.Activate;
import org.almanac.ordermanagement.OrderManagementOrder.Connect;
import org.almanac.ordermanagement.OrderManagementOrder.Deactivate;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderRequestStatus;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyRecords;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.ProviderRecords;
import org.almanac.ordermanagement.Records;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.BeforeEach;

/**
 * What is given to the contract of order management, and what it asks of an adapter's tests. Given are the policies {@link #HEADER},
 * {@link #FILTER} and {@link #ARCHIVED}, which has come with archived versions, a provider, and an orchestration that uses the first
 * two policies and an action of the provider. Nothing is active, the provider's connection reference has no connection, and nothing
 * takes time unless {@link #delay} is called.
 */
public abstract class GivenOrderManagement {

    protected static final String HEADER = "Order header validation policy";
    protected static final String FILTER = "Fulfillment filter policy - Seattle";
    protected static final String ARCHIVED = "Simple fulfillment assignment policy";
    protected static final String PROVIDER = "IOM lab fulfillment provider";
    protected static final String ORCHESTRATION = "IOM Lab order flow";
    protected static final String CONNECTOR = "shared_outlook";
    protected static final String ACTION = "IOM Lab Send to Fulfillment (Outlook)";
    protected static final String HANDS_OFF = "(DO NOT DELETE OR MODIFY) ";

    static final String CONNECTION = "https://make.powerautomate.com/connections/shared-outlook-1";

    private int keys;

    /** What an adapter may be unable to do. */
    protected enum Capability {
        /** Gives connection references their connections. */
        CONNECTING,
        /** Shows an activated provider as settling for some time. */
        SETTLING,
        /** Restores archived versions. */
        RESTORING,
        /** Knows what a flow was made of, so that it can tell stale flows. */
        FLOW_CONTENT
    }

    /** The environment that is given. */
    protected abstract OrderManagementTarget orders();

    /** Brings records as a solution does, over those of the same ids; other records of earlier calls are gone. */
    protected abstract void records(OrderRows rows);

    /** From now on requests take so long. */
    protected abstract void delay(Duration time);

    /** From now on providers are shown as settling for so long after they are activated. */
    protected abstract void settling(Duration time);

    /** So much time goes by. */
    protected abstract void pass(Duration time);

    /** The next request of the kind about the record is accepted and fails. */
    protected abstract void failNext(OrderActionKind kind, UUID record, String message);

    /** Skips the test with the reason if what is behind the port cannot do it. */
    protected void needs(Capability capability) {}

    /** Gives a provider's reference a connection where the port cannot. */
    protected void connect(UUID reference, String connection) {
        ordered(new Connect(reference, connection));
    }

    static Records given() {
        return given("Ship to country equals US");
    }

    /** @param definition of the only rule of {@link #HEADER} */
    static Records given(String definition) {
        Records records = Records.of("Contoso", true);
        PolicyRecords header = records.policy(HEADER).rule("ShipToCountry", definition);
        PolicyRecords filter =
                records.policy(FILTER).filter().rule("Fulfillment source", "Fulfillment Source = Seattle store");
        records.policy(ARCHIVED)
                .rule("Assignment rule - Seattle", "Quantity >= 100")
                .archived(1, "Assignment rule - Seattle", "Quantity >= 25")
                .archived(2, "Assignment rule - Chicago", "Quantity < 50");
        ProviderRecords provider = records.provider(PROVIDER)
                .connection(CONNECTOR)
                .action(ACTION, "{}")
                .handler("IOM Lab Message Handler", "{}");
        records.orchestration(ORCHESTRATION)
                .validating("Order header validation", header)
                .splitting("Fulfillment split")
                .sending("Send to Seattle", provider.action(ACTION), filter);
        return records;
    }

    @BeforeEach
    void theGivenRecords() {
        records(given().rows());
    }

    protected static UUID policyId(String name) {
        return Records.id(OrderTable.POLICY, name);
    }

    protected static UUID providerId() {
        return Records.id(OrderTable.PROVIDER, PROVIDER);
    }

    protected static UUID orchestrationId() {
        return Records.id(OrderTable.DESIGNER, ORCHESTRATION);
    }

    protected static UUID referenceId() {
        return Records.id(OrderTable.PROVIDER_CONNECTION_REFERENCE, PROVIDER + '/' + CONNECTOR);
    }

    protected static Activate publish(String policy) {
        return new Activate(ItemKind.POLICY, policyId(policy));
    }

    protected static Deactivate unpublish(String policy) {
        return new Deactivate(ItemKind.POLICY, policyId(policy));
    }

    protected static Activate activateProvider() {
        return new Activate(ItemKind.PROVIDER, providerId());
    }

    protected static Deactivate deactivateProvider() {
        return new Deactivate(ItemKind.PROVIDER, providerId());
    }

    protected static Activate publishOrchestration() {
        return new Activate(ItemKind.ORCHESTRATION, orchestrationId());
    }

    protected static Deactivate stopOrchestration() {
        return new Deactivate(ItemKind.ORCHESTRATION, orchestrationId());
    }

    protected final List<OrderRequestStatus> ordered(OrderManagementOrder... wanted) {
        String run = "run" + keys++;
        orders().submit(Arrays.stream(wanted)
                .map(order -> new OrderManagementRequest(run + "/" + keys++, order))
                .toList());
        return orders().requests(run);
    }

    OrderRequestStatus ordered(OrderManagementOrder order) {
        List<OrderRequestStatus> requests = ordered(new OrderManagementOrder[] {order});
        return requests.get(requests.size() - 1);
    }

    void everythingActive() {
        connect(referenceId(), CONNECTION);
        ordered(publish(HEADER), publish(FILTER), activateProvider(), publishOrchestration());
    }

    Activatable item(ItemKind kind, UUID id) {
        return orders().read().model().find(kind, id).orElseThrow();
    }

    protected final Policy policy(String name) {
        return orders().read().model().policy(policyId(name)).orElseThrow();
    }

    protected final Provider provider() {
        return (Provider) item(ItemKind.PROVIDER, providerId());
    }

    protected final Activatable orchestration() {
        return item(ItemKind.ORCHESTRATION, orchestrationId());
    }

    Sha256 hash() {
        return orders().read().hash();
    }

    static void hasCode(Throwable thrown, ErrorCode code) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    void refused(ErrorCode code, OrderManagementOrder... wanted) {
        Sha256 before = hash();
        assertThatThrownBy(() -> ordered(wanted)).satisfies(thrown -> hasCode(thrown, code));
        assertThat(hash()).isEqualTo(before);
    }
}
