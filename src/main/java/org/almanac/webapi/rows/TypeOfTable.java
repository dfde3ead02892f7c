package org.almanac.webapi.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almanac.webapi.definitions.ColumnDefinition;
import org.almanac.webapi.definitions.ColumnType;
import org.almanac.webapi.definitions.LookupRelationship;
import org.almanac.webapi.definitions.ManyToManyRelationship;
import org.almanac.webapi.definitions.TableDefinition;
import org.almanac.webapi.model.AlternateKey;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;

/** Makes entity types of definitions. */
public final class TypeOfTable {

    /** Columns that are no properties: they have no values of their own. */
    private static final Set<ColumnType> WITHOUT_VALUE = Set.of(ColumnType.VIRTUAL, ColumnType.PARTY_LIST);

    private TypeOfTable() {}

    /** The entity type of a table. */
    public static EntityType of(TableDefinition table) {
        return new EntityType(
                table.logicalName(),
                table.entitySet(),
                table.primaryId(),
                table.primaryName(),
                table.columns().stream()
                        .filter(column -> !column.type().lookup() && !WITHOUT_VALUE.contains(column.type()))
                        .map(TypeOfTable::property)
                        .toList(),
                table.lookups().stream().map(lookup -> lookup(table, lookup)).toList(),
                collections(table),
                table.keys().stream()
                        .map(key -> new AlternateKey(key.logicalName(), key.columns()))
                        .toList());
    }

    private static Property property(ColumnDefinition column) {
        return new Property(
                column.logicalName(), column.valueType(), column.writable(), column.maxLength(), column.labels());
    }

    private static Lookup lookup(TableDefinition table, LookupRelationship relationship) {
        return new Lookup(
                relationship.column(),
                relationship.navigation(),
                relationship.referenced(),
                table.column(relationship.column())
                        .map(ColumnDefinition::writable)
                        .orElse(true),
                relationship.schemaName());
    }

    private static List<CollectionNavigation> collections(TableDefinition table) {
        List<CollectionNavigation> collections = new ArrayList<>();
        for (LookupRelationship referred : table.referred()) {
            collections.add(new CollectionNavigation(referred.schemaName(), referred.referencing(), referred.column()));
        }
        for (ManyToManyRelationship pairs : table.manyToMany()) {
            String other = pairs.first().equals(table.logicalName()) ? pairs.second() : pairs.first();
            collections.add(new CollectionNavigation(pairs.schemaName(), other, null));
        }
        return collections;
    }
}
