package org.almanac.web.ordermanagement;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.PolicyVersion;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Words;

/** Records by id or by name. */
final class NamedRecords {

    private NamedRecords() {}

    /**
     * The one record that a text names. A policy, provider or orchestration goes before rows of the same name, such as a policy's
     * archived versions; an archived version can also be one that is no row yet.
     *
     * @throws BadInput UNKNOWN_ORDER_RECORD, AMBIGUOUS_ORDER_RECORD
     */
    static UUID find(OrderManagementSnapshot now, String text) {
        String wanted = text.strip();
        List<UUID> items = now.model().items().stream()
                .map(Activatable::item)
                .filter(item -> names(wanted, item.id(), item.name()))
                .map(OrderItem::id)
                .toList();
        List<UUID> found = items.isEmpty() ? others(now, wanted) : items;
        if (found.size() == 1) {
            return found.get(0);
        }
        String shown = Words.shown(wanted);
        if (found.isEmpty()) {
            throw new BadInput(
                    ErrorCode.UNKNOWN_ORDER_RECORD, "There is no record '" + shown + "' of order management.", shown);
        }
        throw new BadInput(
                ErrorCode.AMBIGUOUS_ORDER_RECORD,
                "'" + shown + "' is the name of "
                        + found.stream().map(UUID::toString).collect(Collectors.joining(" and ")) + ".",
                shown);
    }

    private static List<UUID> others(OrderManagementSnapshot now, String wanted) {
        List<UUID> rows = now.rows().all().stream()
                .filter(row -> names(wanted, row.id(), row.name()))
                .map(OrderRow::id)
                .toList();
        return rows.isEmpty()
                ? now.model().policies().stream()
                        .flatMap(policy -> policy.archive().stream())
                        .map(PolicyVersion::id)
                        .filter(id -> id.toString().equalsIgnoreCase(wanted))
                        .toList()
                : rows;
    }

    private static boolean names(String wanted, UUID id, String name) {
        return name.equalsIgnoreCase(wanted) || id.toString().equalsIgnoreCase(wanted);
    }
}
