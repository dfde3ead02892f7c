package org.almanac.dualwrite.link;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.dualwrite.DualWriteOrder.RefreshTables;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.Mapping;

/** Reads the columns of both sides anew, and makes a key where there is none (dual-write-and-order-management 1.4, 2.8). */
final class RefreshingTables implements OrderRule<RefreshTables> {

    @Override
    public LinkState accept(RefreshTables order, LinkState state, Surroundings around) {
        Projects.of(state.map(order.map()), "its tables are refreshed");
        return state;
    }

    @Override
    public Outcome carryOut(RefreshTables order, LinkState state, Surroundings around) {
        LinkedMap map = state.map(order.map());
        Project project = Objects.requireNonNull(map.project());
        LinkState refreshed = state.change(
                order.map(), old -> old.with(project.refreshed(around.now())).error(null));
        String set = order.map().set();
        List<String> key = state.key(set).isEmpty() ? key(map, set, around) : List.of();
        return Outcome.done(key.isEmpty() ? refreshed : refreshed.with(Map.of(set, key)));
    }

    /** The alternate key's columns; lookups as the map has them. */
    private static List<String> key(LinkedMap map, String set, Surroundings around) {
        Chosen chosen = map.chosen();
        List<String> columns = around.alternateKey(set);
        if (chosen == null || columns.isEmpty() || around.saved(chosen.id()).isEmpty()) {
            return columns;
        }
        Mapping mapping = around.mapping(chosen.id());
        return columns.stream().map(column -> mapped(column, mapping)).toList();
    }

    private static String mapped(String column, Mapping mapping) {
        return mapping.fields().stream()
                .filter(FieldMapping::lookup)
                .filter(field -> field.column().equalsIgnoreCase(column))
                .map(FieldMapping::destination)
                .findFirst()
                .orElse(column);
    }
}
