package org.almanac.web.ordermanagement;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.Policy;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.ProviderConnection;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Ids;
import org.almanac.web.form.Words;

/** Finds out what an order means in an environment. */
final class OrderReader {

    /** What can be ordered, with the fields that belong to it. */
    enum OrderWord {
        ACTIVATE("policy", "provider", "orchestration"),
        DEACTIVATE("policy", "provider", "orchestration"),
        CONNECT("provider", "reference", "connection"),
        RESTORE_VERSION("policy", "version", "versionId");

        private final Set<String> fields;

        OrderWord(String... fields) {
            this.fields = Set.of(fields);
        }
    }

    private OrderReader() {}

    /**
     * The order about the records of an environment.
     *
     * @throws BadInput MALFORMED_REQUEST; UNKNOWN_ORDER_RECORD, AMBIGUOUS_ORDER_RECORD, UNKNOWN_POLICY_VERSION
     */
    static OrderManagementOrder read(OrderFields given, OrderManagementSnapshot now) {
        String word = Fields.required(given.order(), "order.order");
        OrderWord order = Objects.requireNonNull(Words.parse(OrderWord.class, word, "order.order"));
        Set<String> foreign = new TreeSet<>(given.given());
        foreign.removeAll(order.fields);
        foreign.stream().findFirst().ifPresent(field -> {
            throw malformed("'order." + field + "' does not belong to the order '" + word + "'.", "order." + field);
        });
        return switch (order) {
            case ACTIVATE -> {
                ItemKind kind = kind(given);
                yield new OrderManagementOrder.Activate(kind, item(kind, given, now));
            }
            case DEACTIVATE -> {
                ItemKind kind = kind(given);
                yield new OrderManagementOrder.Deactivate(kind, item(kind, given, now));
            }
            case CONNECT ->
                new OrderManagementOrder.Connect(
                        reference(given, now), Fields.required(given.connection(), "order.connection"));
            case RESTORE_VERSION -> restore(given, now);
        };
    }

    private static ItemKind kind(OrderFields given) {
        List<ItemKind> named = Arrays.stream(ItemKind.values())
                .filter(kind -> given.named(kind) != null)
                .toList();
        if (named.size() != 1) {
            throw malformed("Exactly one of 'policy', 'provider' and 'orchestration' is to be named.", "order");
        }
        return named.get(0);
    }

    private static UUID item(ItemKind kind, OrderFields given, OrderManagementSnapshot now) {
        String name = Fields.required(given.named(kind), "order." + kind.label());
        return now.named(kind, name).item().id();
    }

    private static UUID reference(OrderFields given, OrderManagementSnapshot now) {
        String wanted = Fields.required(given.reference(), "order.reference").strip();
        List<Provider> providers = given.provider() == null
                ? now.model().providers()
                : List.of((Provider) now.named(ItemKind.PROVIDER, given.provider()));
        List<UUID> found = providers.stream()
                .flatMap(provider -> provider.connections().stream())
                .filter(one -> one.reference().equalsIgnoreCase(wanted)
                        || one.id().toString().equalsIgnoreCase(wanted))
                .map(ProviderConnection::id)
                .distinct()
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        String shown = Words.shown(wanted);
        if (found.isEmpty()) {
            throw new BadInput(
                    ErrorCode.UNKNOWN_ORDER_RECORD, "No provider has a connection reference '" + shown + "'.", shown);
        }
        throw new BadInput(
                ErrorCode.AMBIGUOUS_ORDER_RECORD,
                "Several providers have the connection reference '" + shown + "': "
                        + found.stream().map(UUID::toString).collect(Collectors.joining(" and ")) + ".",
                shown);
    }

    private static OrderManagementOrder restore(OrderFields given, OrderManagementSnapshot now) {
        UUID policy = item(ItemKind.POLICY, given, now);
        Integer number = given.version();
        String id = given.versionId();
        if ((number == null) == (id == null)) {
            throw malformed("Exactly one of 'version' and 'versionId' is needed.", "order.version");
        }
        UUID version = id != null
                ? Ids.of(id, ErrorCode.UNKNOWN_POLICY_VERSION, "archived version")
                : numbered((Policy) now.named(ItemKind.POLICY, policy.toString()), Objects.requireNonNull(number));
        return new OrderManagementOrder.RestoreVersion(policy, version);
    }

    private static UUID numbered(Policy policy, int number) {
        return policy.version(number)
                .orElseThrow(() -> new BadInput(
                        ErrorCode.UNKNOWN_POLICY_VERSION,
                        "The policy '" + policy.name() + "' has no archived version " + number + ".",
                        policy.name()))
                .id();
    }

    private static BadInput malformed(String message, String field) {
        return new BadInput(ErrorCode.MALFORMED_REQUEST, message, field);
    }
}
