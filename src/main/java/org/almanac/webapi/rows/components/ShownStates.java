package org.almanac.webapi.rows.components;

import java.util.Map;
import org.almanac.webapi.rows.components.ComponentTable.States;

/** How rows say whether they are switched on (dataverse-semantics 7). */
final class ShownStates {

    private ShownStates() {}

    /** Adds state and reason of a row that is switched on and off. */
    static void put(ComponentTable table, boolean on, Map<String, Object> values) {
        if (table.states() != States.OF_DEFINITION) {
            int state = on == (table.states() == States.PROCESS) ? 1 : 0;
            values.put(ComponentTable.STATE, state);
            values.put(ComponentTable.STATUS, state + 1);
        }
    }

    /** Whether a state that a client sets means on. */
    static boolean on(ComponentTable table, int state) {
        return (state == 1) == (table.states() == States.PROCESS);
    }
}
