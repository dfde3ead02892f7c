package org.almanac.dualwrite.link;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.dualwrite.DataverseTable;
import org.almanac.dualwrite.DualWriteOrder.RefreshTables;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.keys.IntegrationKeys;

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
        String set = order.map().set();
        DataverseTable table = around.table(set);
        LinkState refreshed = state.change(
                order.map(),
                old -> old.with(project.refreshed(
                                around.now(),
                                table,
                                around.finance().entity(order.map().entity())))
                        .error(null));
        List<String> key = state.key(set).isEmpty() ? key(map, table, around) : List.of();
        return Outcome.done(key.isEmpty() ? refreshed : refreshed.with(Map.of(set, key)));
    }

    private static List<String> key(LinkedMap map, DataverseTable table, Surroundings around) {
        Chosen chosen = map.chosen();
        Mapping mapping = chosen == null || around.saved(chosen.id()).isEmpty()
                ? new Mapping("", List.of())
                : around.mapping(chosen.id());
        return IntegrationKeys.derived(table, mapping);
    }
}
