package org.almanac.dualwrite.link;

import java.util.List;
import org.almanac.dualwrite.DualWriteOrder.SetKeys;

/** Integration keys belong to the link and not to a map (dual-write-and-order-management 1.4). */
final class SettingKeys implements OrderRule<SetKeys> {

    @Override
    public LinkState accept(SetKeys order, LinkState state, Surroundings around) {
        order.keys().forEach((set, columns) -> {
            if (set.isBlank() || columns.isEmpty() || columns.stream().anyMatch(String::isBlank)) {
                throw Refusals.order("An integration key has a table and at least one column: '" + set + "'.");
            }
            long different =
                    columns.stream().map(String::toLowerCase).distinct().count();
            if (different < columns.size()) {
                throw Refusals.order("An integration key has each column once: '" + set + "' has "
                        + String.join(", ", List.copyOf(columns)) + ".");
            }
        });
        return state;
    }

    @Override
    public Outcome carryOut(SetKeys order, LinkState state, Surroundings around) {
        return Outcome.done(state.with(order.keys()));
    }
}
