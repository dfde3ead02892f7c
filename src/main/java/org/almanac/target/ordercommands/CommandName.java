package org.almanac.target.ordercommands;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderActionKind;
import org.almanac.ordermanagement.OrderManagementOrder;
import org.almanac.ordermanagement.OrderTable;

/** Commands that settings say how to give. */
enum CommandName {
    PUBLISH_POLICY(OrderActionKind.PUBLISH_POLICY, ItemKind.POLICY.table()),
    UNPUBLISH_POLICY(OrderActionKind.UNPUBLISH_POLICY, ItemKind.POLICY.table()),
    ACTIVATE_PROVIDER(OrderActionKind.ACTIVATE_PROVIDER, ItemKind.PROVIDER.table()),
    DEACTIVATE_PROVIDER(OrderActionKind.DEACTIVATE_PROVIDER, ItemKind.PROVIDER.table()),
    PUBLISH_ORCHESTRATION(OrderActionKind.PUBLISH_ORCHESTRATION, ItemKind.ORCHESTRATION.table()),
    STOP_ORCHESTRATION(OrderActionKind.STOP_ORCHESTRATION, ItemKind.ORCHESTRATION.table()),
    CONNECT(OrderActionKind.CONNECT, OrderTable.PROVIDER_CONNECTION_REFERENCE);

    private final OrderActionKind action;
    private final OrderTable table;

    CommandName(OrderActionKind action, OrderTable table) {
        this.action = action;
        this.table = table;
    }

    /** Name in the settings, such as {@code publish-policy}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Table of the row that it is about. */
    OrderTable table() {
        return table;
    }

    /** The command of a name in the settings. */
    static Optional<CommandName> find(String key) {
        return Arrays.stream(values()).filter(name -> name.key().equals(key)).findFirst();
    }

    /** The command of an order; empty for a restored version, which needs none. */
    static Optional<CommandName> of(OrderManagementOrder order) {
        return Arrays.stream(values())
                .filter(name -> name.action == OrderActionKind.of(order))
                .findFirst();
    }

    static String keys() {
        return Arrays.stream(values()).map(CommandName::key).collect(Collectors.joining(", "));
    }
}
