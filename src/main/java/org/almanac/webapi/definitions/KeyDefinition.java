package org.almanac.webapi.definitions;

import java.util.List;

/**
 * An alternate key of a table.
 *
 * @param logicalName lower case
 * @param columns logical names
 * @param managed whether its lowest layer is managed
 */
public record KeyDefinition(
        String logicalName, String schemaName, String label, List<String> columns, boolean managed) {

    public KeyDefinition {
        columns = List.copyOf(columns);
    }
}
