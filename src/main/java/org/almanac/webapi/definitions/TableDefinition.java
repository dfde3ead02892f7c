package org.almanac.webapi.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of an environment: what its layers come to, and what the platform makes with every table.
 *
 * @param logicalName lower case
 * @param schemaName as its author wrote it
 * @param entitySet such as {@code accounts}
 * @param primaryId logical name of the column that is the key
 * @param primaryName logical name of the column that names a row for people; null for none
 * @param label in the base language, singular
 * @param collectionLabel plural
 * @param description empty for none
 * @param userOwned whether rows have an owner; otherwise the organization has them
 * @param platform whether the platform itself has the table below every solution
 * @param managed whether its lowest layer is managed
 * @param columns by logical name, key and standard columns included
 * @param lookups one-to-many relationships in which this table refers to others
 * @param referred one-to-many relationships in which others refer to this table
 * @param manyToMany relationships with this table at one end
 * @param keys alternate keys
 * @param properties of the table's own definition, as {@link org.almanac.solution.ComponentProperties} names them
 */
public record TableDefinition(
        String logicalName,
        String schemaName,
        String entitySet,
        String primaryId,
        @Nullable String primaryName,
        String label,
        String collectionLabel,
        String description,
        boolean userOwned,
        boolean platform,
        boolean managed,
        List<ColumnDefinition> columns,
        List<LookupRelationship> lookups,
        List<LookupRelationship> referred,
        List<ManyToManyRelationship> manyToMany,
        List<KeyDefinition> keys,
        Map<String, String> properties) {

    public TableDefinition {
        columns = List.copyOf(columns);
        lookups = List.copyOf(lookups);
        referred = List.copyOf(referred);
        manyToMany = List.copyOf(manyToMany);
        keys = List.copyOf(keys);
        properties = Map.copyOf(properties);
    }

    public Optional<ColumnDefinition> column(String name) {
        return columns.stream()
                .filter(column -> column.logicalName().equals(name))
                .findFirst();
    }
}
