package org.almanac.webapi.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.webapi.body.JsonBodies;
import org.almanac.webapi.body.JsonBody;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.QueryEngine.Located;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;

/**
 * Reads what a body says about a row (dataverse-semantics 8.1). What a client repeats from a row that it has read, such as
 * annotations and columns that only the environment sets, is passed over.
 */
final class RowReading {

    private static final String BIND = "@odata.bind";

    private final Writing writing;

    RowReading(Writing writing) {
        this.writing = writing;
    }

    /** Whether a member of a row is binary. */
    static boolean binary(EntityType type, String member) {
        return type.property(member).filter(RowReading::isBinary).isPresent();
    }

    /** @throws WebApiError 400 for what does not fit the type, 404 for a row referred to that does not exist */
    RowDraft read(EntityType type, JsonBody body) {
        RowDraft draft = new RowDraft();
        for (Map.Entry<String, Path> file : body.files().entrySet()) {
            draft.set(file.getKey(), Optional.of(file.getValue()));
        }
        for (Map.Entry<String, JsonNode> member : body.tree().properties()) {
            member(type, member.getKey(), member.getValue(), draft);
        }
        return draft;
    }

    private void member(EntityType type, String name, JsonNode value, RowDraft draft) {
        if (name.endsWith(BIND)) {
            bind(type, name.substring(0, name.length() - BIND.length()), value, draft);
            return;
        }
        if (name.contains("@")) {
            return;
        }
        if (name.equals(type.primaryId())) {
            chosenId(type, value, draft);
            return;
        }
        Optional<Property> property = type.property(name);
        Optional<Lookup> lookup = type.lookup(name);
        Optional<CollectionNavigation> collection = type.collection(name);
        if (property.isPresent()) {
            property(type, property.get(), value, draft);
        } else if (lookup.isPresent()) {
            target(type, lookup.get(), value, draft);
        } else if (collection.isPresent()) {
            draft.add(new RowDraft.NewRows(collection.get(), objects(type, name, value)));
        } else {
            throw unknown(type, name);
        }
    }

    private void property(EntityType type, Property property, JsonNode value, RowDraft draft) {
        if (!property.writable()) {
            return;
        }
        if (isBinary(property) && !value.isNull()) {
            draft.set(
                    property.name(),
                    Optional.of(JsonBodies.decoded(
                            value, property.name(), writing.scope().scratch())));
        } else {
            draft.set(property.name(), new ColumnValues(type).read(property, value));
        }
    }

    private static boolean isBinary(Property property) {
        return property.type() == ValueType.BINARY && property.writable();
    }

    private static void chosenId(EntityType type, JsonNode value, RowDraft draft) {
        if (!value.isNull()) {
            Property key = Property.of(type.primaryId(), ValueType.GUID);
            draft.id((UUID) new ColumnValues(type).read(key, value).orElseThrow());
        }
    }

    private static void target(EntityType type, Lookup lookup, JsonNode value, RowDraft draft) {
        if (value.isNull()) {
            draft.refer(requireWritable(type, lookup).column(), Optional.empty());
        } else if (value instanceof ObjectNode body) {
            draft.add(new RowDraft.NewTarget(requireWritable(type, lookup), body));
        } else {
            throw WebApiError.payload(
                    type.entitySet(),
                    "A 'PrimitiveValue' was found for the navigation property '" + lookup.name()
                            + "'; it takes an object, or an address as '" + lookup.name() + BIND + "'.");
        }
    }

    private void bind(EntityType type, String navigation, JsonNode value, RowDraft draft) {
        Optional<Lookup> lookup = type.lookup(navigation);
        Optional<CollectionNavigation> collection = type.collection(navigation);
        if (lookup.isPresent()) {
            String column = requireWritable(type, lookup.get()).column();
            draft.refer(
                    column,
                    value.isNull()
                            ? Optional.empty()
                            : Optional.of(lookupValue(lookup.get(), address(type, navigation, value))));
        } else if (collection.isPresent()) {
            draft.add(new RowDraft.BoundRows(collection.get(), boundRows(type, collection.get(), value)));
        } else {
            throw WebApiError.payload(
                    type.entitySet(),
                    "An undeclared property '" + navigation
                            + "' which only has property annotations in the payload but no property value was found in the payload."
                            + " In OData, only declared navigation properties and declared named streams can be represented as"
                            + " properties without values.");
        }
    }

    /** The value of a lookup that leads to the row at an address. */
    LookupValue lookupValue(Lookup lookup, String address) {
        Located located = writing.row(address);
        EntityType target = requireType(located, lookup.target(), lookup.name());
        return value(target, located.row());
    }

    static LookupValue value(EntityType type, WireRow row) {
        String name = type.primaryName();
        Object shown = name == null ? null : row.value(name);
        return new LookupValue(row.id(), type.logicalName(), shown instanceof String text ? text : null);
    }

    private List<Located> boundRows(EntityType type, CollectionNavigation navigation, JsonNode value) {
        if (!value.isArray()) {
            throw WebApiError.payload(
                    type.entitySet(), "'" + navigation.name() + BIND + "' takes a list of addresses.");
        }
        List<Located> rows = new ArrayList<>();
        for (JsonNode one : value) {
            Located located = writing.row(address(type, navigation.name(), one));
            requireType(located, navigation.target(), navigation.name());
            rows.add(located);
        }
        return rows;
    }

    static EntityType requireType(Located located, String logicalName, String navigation) {
        if (!located.type().logicalName().equals(logicalName)) {
            throw WebApiError.malformed("The navigation property '" + navigation + "' leads to rows of '" + logicalName
                    + "', not of '" + located.type().logicalName() + "'.");
        }
        return located.type();
    }

    private static String address(EntityType type, String navigation, JsonNode value) {
        if (!value.isTextual()) {
            throw WebApiError.payload(type.entitySet(), "'" + navigation + BIND + "' takes an address as text.");
        }
        return value.asText();
    }

    private static Lookup requireWritable(EntityType type, Lookup lookup) {
        if (!lookup.writable()) {
            throw WebApiError.payload(
                    type.entitySet(),
                    "The navigation property '" + lookup.name() + "' is set by the environment only.");
        }
        return lookup;
    }

    private static List<ObjectNode> objects(EntityType type, String name, JsonNode value) {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode one : value) {
            if (value.isArray() && one instanceof ObjectNode object) {
                objects.add(object);
            }
        }
        if (!value.isArray() || objects.size() < value.size()) {
            throw WebApiError.payload(
                    type.entitySet(), "The navigation property '" + name + "' takes a list of objects.");
        }
        return objects;
    }

    private static WebApiError unknown(EntityType type, String name) {
        boolean lookup =
                type.lookups().stream().anyMatch(one -> one.valueProperty().equals(name));
        if (lookup) {
            return new WebApiError(
                    400,
                    "0x80060888",
                    "CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.");
        }
        return WebApiError.payload(
                type.entitySet(),
                "The property '" + name + "' does not exist on type 'Microsoft.Dynamics.CRM." + type.logicalName()
                        + "'. Make sure to only use property names that are defined by the type.");
    }
}
