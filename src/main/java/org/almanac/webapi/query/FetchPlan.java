package org.almanac.webapi.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almanac.webapi.model.EntityModel;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.WireRow;
import org.jspecify.annotations.Nullable;

/** Which tables a FetchXML query joins, under which aliases, and where their columns are. */
final class FetchPlan {

    private final Map<String, EntityType> types = new LinkedHashMap<>();
    private final EntityModel model;

    FetchPlan(EntityModel model, Fetch.Entity entity) {
        this.model = model;
        add(entity);
    }

    private void add(Fetch.Entity entity) {
        types.put(
                entity.alias(),
                model.byName(entity.name())
                        .orElseThrow(() -> new WebApiError(
                                400,
                                "0x80041102",
                                "The entity with a name = '" + entity.name() + "' was not found in the metadata.")));
        entity.links().forEach(this::add);
    }

    /** By alias, in the order of the query; the first table's is empty. */
    Map<String, EntityType> types() {
        return types;
    }

    EntityType type(String alias) {
        EntityType type = types.get(alias);
        if (type == null) {
            throw FetchXml.invalid("no table has the alias '" + alias + "'");
        }
        return type;
    }

    /** A column of a table. */
    Column column(String alias, String attribute) {
        EntityType type = type(alias);
        return property(type, attribute)
                .map(property -> new Column(alias, type, property))
                .orElseThrow(() -> new WebApiError(
                        400,
                        "0x80041103",
                        "'" + type.logicalName() + "' entity doesn't contain attribute with Name = '" + attribute
                                + "'."));
    }

    /** A column by its name, with its table's alias in front if it is of another than the given one. */
    Column reference(String alias, String attribute) {
        int dot = attribute.indexOf('.');
        return dot < 0 ? column(alias, attribute) : column(attribute.substring(0, dot), attribute.substring(dot + 1));
    }

    private static Optional<String> property(EntityType type, String attribute) {
        String lookup = Lookup.valueProperty(attribute);
        if (Columns.isLookup(type, lookup)) {
            return Optional.of(lookup);
        }
        return Columns.has(type, attribute) ? Optional.of(attribute) : Optional.empty();
    }

    /**
     * A column of one of the joined tables.
     *
     * @param property under which rows have it
     */
    record Column(String alias, EntityType type, String property) {

        /** As it is written. */
        @Nullable
        Object of(Joined joined) {
            WireRow row = joined.row(alias);
            Object value = row == null ? null : row.value(property);
            return value == null ? plain(joined) : value;
        }

        /** For comparison. */
        @Nullable
        Object plain(Joined joined) {
            WireRow row = joined.row(alias);
            return row == null ? null : Values.of(row, type, property);
        }
    }

    /** Rows that were joined, by alias. A table that an outer join found nothing in is absent. */
    record Joined(Map<String, WireRow> rows) {

        @Nullable
        WireRow row(String alias) {
            return rows.get(alias);
        }

        Joined with(String alias, WireRow row) {
            Map<String, WireRow> more = new LinkedHashMap<>(rows);
            more.put(alias, row);
            return new Joined(more);
        }
    }
}
