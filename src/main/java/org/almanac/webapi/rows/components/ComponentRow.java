package org.almanac.webapi.rows.components;

import java.util.Map;
import org.almanac.environment.EffectiveComponent;
import org.almanac.solution.ComponentRef;
import org.almanac.webapi.source.WireRow;

/**
 * A component with the row that it is.
 *
 * @param on whether it is switched on, where rows are
 */
record ComponentRow(EffectiveComponent component, WireRow row, boolean on) {

    ComponentRef ref() {
        return component.ref();
    }

    /** Properties of the definition. */
    Map<String, String> properties() {
        return component.values();
    }
}
