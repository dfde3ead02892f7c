package org.almanac.dualwrite;

import java.util.Map;

/** What happens to a value on its way (dual-write-and-order-management 1.3). */
public sealed interface Transform {

    /** Other values for certain values. */
    record ValueMap(Map<String, String> values, boolean createValuesOnDestination) implements Transform {
        public ValueMap {
            values = Map.copyOf(values);
        }
    }

    /** The value where the source has none. */
    record Default(String value) implements Transform {}

    /**
     * A transform of a type that Almanac does not know, kept as it is.
     *
     * @param json the whole object
     */
    record Other(String type, String json) implements Transform {}
}
