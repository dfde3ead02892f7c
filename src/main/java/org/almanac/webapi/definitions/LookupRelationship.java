package org.almanac.webapi.definitions;

import java.util.Map;

/**
 * A one-to-many relationship: rows of one table refer to a row of another.
 *
 * @param schemaName also the name of the collection at the referenced table
 * @param referencing logical name of the table with the lookup
 * @param column logical name of the lookup column
 * @param navigation name of the lookup's navigation property, such as {@code primarycontactid} or {@code ctso_Customer}; for a
 *     lookup to several tables with {@code _table} behind it
 * @param referenced logical name of the table it leads to
 * @param managed whether its lowest layer is managed
 * @param properties of its definition, such as {@code CascadeDelete}; empty for what the platform makes with each table
 */
public record LookupRelationship(
        String schemaName,
        String referencing,
        String column,
        String navigation,
        String referenced,
        boolean managed,
        Map<String, String> properties) {

    public LookupRelationship {
        properties = Map.copyOf(properties);
    }
}
