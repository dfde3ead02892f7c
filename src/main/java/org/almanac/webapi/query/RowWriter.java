package org.almanac.webapi.query;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.query.Projection.Expansion;
import org.almanac.webapi.source.WireRow;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one type as JSON (dataverse-semantics 8.1 and 8.2): the ETag, the columns, the key in any case, and expanded rows.
 * What to write is found out once, not for each row.
 */
final class RowWriter {

    private static final String TYPE = "@odata.type";

    private record Column(String name, @Nullable Property property) {}

    private record Expanded(Expansion expansion, RowWriter writer) {}

    private final EntityType type;
    private final RelatedRows related;
    private final Annotations annotations;
    private final List<Column> columns = new ArrayList<>();
    private final List<Expanded> expanded = new ArrayList<>();

    RowWriter(EntityType type, Projection projection, RelatedRows related, ReadPreferences preferences) {
        this.type = type;
        this.related = related;
        annotations = new Annotations(type, preferences);
        for (String name : names(projection)) {
            columns.add(new Column(name, type.property(name).orElse(null)));
        }
        for (Expansion expansion : projection.expansions()) {
            expanded.add(new Expanded(
                    expansion, new RowWriter(expansion.type(), expansion.projection(), related, preferences)));
        }
    }

    private Set<String> names(Projection projection) {
        Set<String> names = new LinkedHashSet<>(projection.select());
        boolean all = projection.select().isEmpty()
                || !related.environment().sources().of(type).honoursSelect(type);
        if (all) {
            type.properties().forEach(property -> names.add(property.name()));
            type.lookups().forEach(lookup -> names.add(lookup.valueProperty()));
        }
        names.add(type.primaryId());
        return names;
    }

    /** @param context null inside a list */
    void writeRow(JsonGenerator json, WireRow row, @Nullable String context) throws IOException {
        json.writeStartObject();
        if (context != null) {
            json.writeStringField("@odata.context", context);
        }
        if (row.value(TYPE) instanceof String derived) {
            json.writeStringField(TYPE, derived);
        }
        json.writeStringField("@odata.etag", etag(row));
        for (Column column : columns) {
            write(json, row, column);
        }
        for (Expanded one : expanded) {
            write(json, row, one);
        }
        json.writeEndObject();
    }

    static String etag(WireRow row) {
        return "W/\"" + row.version() + '"';
    }

    private void write(JsonGenerator json, WireRow row, Column column) throws IOException {
        Object value = row.value(column.name());
        if (value == null && column.name().equals(type.primaryId())) {
            value = row.id();
        }
        if (value != null && annotations.wanted()) {
            annotations.write(json, column.name(), column.property(), value);
        }
        json.writeFieldName(column.name());
        WireValue.write(json, value);
    }

    private void write(JsonGenerator json, WireRow row, Expanded one) throws IOException {
        Expansion expansion = one.expansion();
        json.writeFieldName(expansion.name());
        Lookup lookup = expansion.lookup();
        CollectionNavigation collection = expansion.collection();
        if (lookup != null) {
            Optional<WireRow> found = related.one(row, lookup, expansion.type());
            if (found.isEmpty()) {
                json.writeNull();
            } else if (expansion.references()) {
                References.write(
                        json,
                        related.environment().root(),
                        expansion.type(),
                        found.get().id());
            } else {
                one.writer().writeRow(json, found.get(), null);
            }
        } else if (collection != null) {
            json.writeStartArray();
            for (WireRow member : expansion.rows().of(related.many(type, row.id(), collection, expansion.type()))) {
                one.writer().writeRow(json, member, null);
            }
            json.writeEndArray();
        }
    }
}
