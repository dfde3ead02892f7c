package org.almanac.ordermanagement.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.Flow;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementOrder.Activate;
import org.almanac.ordermanagement.OrderManagementOrder.Connect;
import org.almanac.ordermanagement.OrderManagementOrder.Deactivate;
import org.almanac.ordermanagement.OrderManagementOrder.RestoreVersion;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.PolicyRecords;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.ordermanagement.ProviderRecords;
import org.almanac.ordermanagement.Records;
import org.almanac.problem.BadInput;
import org.almanac.problem.Refusal;

/** After any orders, in any order, refused or not: versions of policies and flows are as they must be. */
class OrderSequenceProperties {

    private static final List<String> POLICIES = List.of("First", "Second");

    /**
     * What somebody does.
     *
     * @param what 0 activates, 1 deactivates, 2 connects, 3 restores a version, 4 imports other rules
     * @param which of the items, or of the versions
     */
    record Deed(int what, int which, int version) {}

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 5))
                .as(Deed::new)
                .list()
                .ofMaxSize(40);
    }

    private static Records records(int edition) {
        Records records = Records.of("Contoso", edition % 2 == 0);
        PolicyRecords first = records.policy("First").rule("A", "edition " + edition);
        PolicyRecords second = records.policy("Second")
                .rule("B", "edition " + edition)
                .archived(1, "B", "long ago")
                .archived(2, "C", "not so long ago");
        ProviderRecords provider =
                records.provider("Provider").connection("mail").action("Send", "{}");
        records.orchestration("Flow").validating("Check", first).sending("Send", provider.action("Send"), second);
        return records;
    }

    private static OrderManagementOrder order(Deed deed, OrderManagementSnapshot read) {
        List<Activate> items = List.of(
                new Activate(ItemKind.POLICY, Records.id(OrderTable.POLICY, "First")),
                new Activate(ItemKind.POLICY, Records.id(OrderTable.POLICY, "Second")),
                new Activate(ItemKind.PROVIDER, Records.id(OrderTable.PROVIDER, "Provider")),
                new Activate(ItemKind.ORCHESTRATION, Records.id(OrderTable.DESIGNER, "Flow")));
        Activate item = items.get(deed.which());
        return switch (deed.what()) {
            case 0 -> item;
            case 1 -> new Deactivate(item.kind(), item.id());
            case 2 -> new Connect(Records.id(OrderTable.PROVIDER_CONNECTION_REFERENCE, "Provider/mail"), "mail-1");
            default -> {
                Policy policy = policy(read, POLICIES.get(deed.which() % POLICIES.size()));
                List<PolicyVersion> versions = policy.archive();
                UUID version = versions.isEmpty()
                        ? new UUID(1, 1)
                        : versions.get(deed.version() % versions.size()).id();
                yield new RestoreVersion(policy.id(), version);
            }
        };
    }

    private static Policy policy(OrderManagementSnapshot read, String name) {
        return read.model().policy(Records.id(OrderTable.POLICY, name)).orElseThrow();
    }

    @Property(tries = 300)
    void versionsAndFlowsAreAsTheyMustBe(@ForAll("deeds") List<Deed> deeds) {
        RehearsedOrders orders = new RehearsedOrders(records(0).rows());
        Map<UUID, PolicyVersion> archived = new HashMap<>();
        for (int i = 0; i < deeds.size(); i++) {
            Deed deed = deeds.get(i);
            Policy before = policy(orders.read(), POLICIES.get(deed.which() % POLICIES.size()));
            if (deed.what() == 4) {
                orders.records(records(i + 1).rows());
            } else {
                done(orders, deed);
            }
            check(orders.read(), archived);
            if (deed.what() == 3) {
                restored(orders, before);
            }
        }
    }

    private static void done(RehearsedOrders orders, Deed deed) {
        OrderManagementOrder order = order(deed, orders.read());
        OrderState before = orders.state();
        try {
            Transition transition = orders.order(order);
            if (transition.message() != null) {
                assertThat(transition.state()).isEqualTo(before);
            }
        } catch (Refusal | BadInput refused) {
            assertThat(orders.state()).as("nothing changed by what was refused: %s", refused).isEqualTo(before);
        }
    }

    private static void restored(RehearsedOrders orders, Policy before) {
        Policy after = policy(orders.read(), before.name());
        if (after.activation() == Activation.INACTIVE && !after.archive().isEmpty()) {
            assertThat(Stream.concat(
                            after.archive().stream().map(PolicyVersion::content), Stream.of(before.content())))
                    .contains(after.content());
        }
    }

    private static void check(OrderManagementSnapshot read, Map<UUID, PolicyVersion> archived) {
        assertThat(read.model().policies())
                .as("exactly one current version of each policy")
                .extracting(Policy::versionId)
                .doesNotHaveDuplicates()
                .hasSize(POLICIES.size());
        for (Policy policy : read.model().policies()) {
            List<Integer> numbers =
                    policy.archive().stream().map(PolicyVersion::number).toList();
            assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number < policy.number());
            policy.archive()
                    .forEach(version -> assertThat(archived.getOrDefault(version.id(), version))
                            .as("archived versions never change")
                            .isEqualTo(version));
            policy.archive().forEach(version -> archived.put(version.id(), version));
        }
        assertThat(archived.keySet())
                .as("archived versions never vanish")
                .allMatch(id -> read.model().policies().stream()
                        .flatMap(policy -> policy.archive().stream())
                        .anyMatch(version -> version.id().equals(id)));
        assertThat(read.model().items()).allSatisfy(item -> {
            if (item.activation() == Activation.INACTIVE) {
                assertThat(item.flows()).noneMatch(Flow::on);
            } else {
                assertThat(item.flows()).isNotEmpty().allMatch(Flow::on);
            }
        });
    }
}
