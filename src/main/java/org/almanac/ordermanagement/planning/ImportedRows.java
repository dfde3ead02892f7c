package org.almanac.ordermanagement.planning;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderModel;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;

/** An environment before and after an import, and what the import changes in it. */
final class ImportedRows {

    private final OrderManagementSnapshot now;
    private final OrderRows incoming;
    private final OrderRows rows;
    private final OrderModel model;
    private final List<OrderRow> added;
    private final List<OrderRow> altered;
    private final List<OrderRow> gone;
    private final ItemParts partsBefore;
    private final ItemParts partsAfter;

    ImportedRows(OrderManagementSnapshot now, OrderRows incoming, Set<UUID> deleted) {
        this.now = now;
        this.incoming = incoming.without(deleted);
        List<OrderRow> laid = this.incoming.all().stream()
                .map(row -> now.rows()
                        .find(row.id())
                        .map(present -> ImportedRow.over(present, row))
                        .orElse(row))
                .toList();
        rows = now.rows().with(new OrderRows(laid)).without(deleted);
        model = OrderModel.of(rows);
        added = laid.stream().filter(row -> now.rows().find(row.id()).isEmpty()).toList();
        altered = laid.stream()
                .filter(row -> now.rows()
                        .find(row.id())
                        .filter(present -> ImportedRow.differs(present, row))
                        .isPresent())
                .toList();
        gone = now.rows().all().stream()
                .filter(row -> deleted.contains(row.id()))
                .toList();
        partsBefore = new ItemParts(now.rows(), now.model());
        partsAfter = new ItemParts(rows, model);
    }

    OrderManagementSnapshot now() {
        return now;
    }

    /** What the package brings and the import does not delete. */
    OrderRows incoming() {
        return incoming;
    }

    /** All records afterwards. */
    OrderRows rows() {
        return rows;
    }

    /** What the records come to afterwards; states and flows are only in {@link #now}. */
    OrderModel model() {
        return model;
    }

    /** Records that only the package has. */
    List<OrderRow> added() {
        return added;
    }

    /** Records of the environment that say something else afterwards. */
    List<OrderRow> altered() {
        return altered;
    }

    /** Records of the environment that are gone afterwards. */
    List<OrderRow> gone() {
        return gone;
    }

    boolean changesNothing() {
        return added.isEmpty() && altered.isEmpty() && gone.isEmpty();
    }

    /** Policies, providers and orchestrations that change themselves or in a part, before or afterwards, each once. */
    List<OrderItem> changedItems() {
        Map<UUID, OrderItem> items = new LinkedHashMap<>();
        Set<UUID> changed = new TreeSet<>(Comparator.comparing(UUID::toString));
        List.of(added, altered, gone).forEach(list -> list.forEach(row -> changed.add(row.id())));
        // what is there afterwards has its name of then
        changed.forEach(id -> partsBefore.of(id).forEach(item -> items.put(item.id(), item)));
        changed.forEach(id -> partsAfter.of(id).forEach(item -> items.put(item.id(), item)));
        return List.copyOf(items.values());
    }

    /** Policies, providers and orchestrations whose own record the package brings. */
    List<OrderItem> broughtItems() {
        return model.items().stream()
                .map(Activatable::item)
                .filter(item -> incoming.find(item.id()).isPresent())
                .toList();
    }

    /** The item as it is called afterwards, or now where it is deleted. */
    OrderItem named(OrderItem item) {
        return partsAfter.item(item.id()).orElse(item);
    }

    Optional<Activatable> after(OrderItem item) {
        return model.find(item.kind(), item.id());
    }

    /** Whether it is active now, or about to be. */
    boolean activeBefore(OrderItem item) {
        return now.model()
                .find(item.kind(), item.id())
                .filter(one -> one.activation() != Activation.INACTIVE)
                .isPresent();
    }
}
