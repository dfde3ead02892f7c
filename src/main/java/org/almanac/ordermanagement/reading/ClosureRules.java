package org.almanac.ordermanagement.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.ordermanagement.Closure;
import org.almanac.ordermanagement.Closure.MissingRecord;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;

/**
 * Closes over records: goes from each record to those that it needs until there is nothing new. What each table's records need is
 * said by {@link PolicyNeeds}, {@link ProviderNeeds} and {@link OrchestrationNeeds}.
 */
public final class ClosureRules {

    private final RowIndex index;
    private final Deque<OrderRow> open = new ArrayDeque<>();
    private final Set<UUID> seen = new HashSet<>();
    private final List<OrderRow> needed = new ArrayList<>();
    private final List<MissingRecord> missing = new ArrayList<>();

    private ClosureRules(OrderRows rows) {
        this.index = new RowIndex(rows);
    }

    /**
     * The closure of chosen records.
     *
     * @param chosen ids; those that are not there count as nothing
     */
    public static Closure close(OrderRows rows, Set<UUID> chosen) {
        ClosureRules rules = new ClosureRules(rows);
        chosen.stream().sorted().flatMap(id -> rows.find(id).stream()).forEach(rules::reached);
        rules.follow();
        return new Closure(
                new OrderRows(rules.needed), rules.missing.stream().distinct().toList());
    }

    private void reached(OrderRow row) {
        if (seen.add(row.id())) {
            needed.add(row);
            open.add(row);
        }
    }

    private void follow() {
        while (!open.isEmpty()) {
            Needs needs = needs(open.remove());
            needs.found().forEach(this::reached);
            missing.addAll(needs.missing());
        }
    }

    private Needs needs(OrderRow row) {
        return switch (row.table()) {
            case POLICY, RULE -> PolicyNeeds.of(row, index);
            case DESIGNER -> OrchestrationNeeds.of(row, index);
            default -> ProviderNeeds.of(row, index);
        };
    }
}
