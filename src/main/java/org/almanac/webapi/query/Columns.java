package org.almanac.webapi.query;

import java.util.Optional;
import org.almanac.webapi.metadata.ApiModel;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.model.WebApiError;

/** The columns of an entity type: its properties and the values of its lookups. */
final class Columns {

    private Columns() {}

    static boolean has(EntityType type, String property) {
        return type(type, property).isPresent();
    }

    static Optional<ValueType> type(EntityType type, String property) {
        Optional<Property> found = type.property(property);
        if (found.isPresent()) {
            return found.map(Property::type);
        }
        return property.equals(type.primaryId()) || isLookup(type, property)
                ? Optional.of(ValueType.GUID)
                : Optional.empty();
    }

    static boolean isLookup(EntityType type, String property) {
        return property.startsWith("_") && lookup(type, property).isPresent();
    }

    /** The lookup whose value a property is; the first of several with the same column. */
    static Optional<Lookup> lookup(EntityType type, String valueProperty) {
        return type.lookups().stream()
                .filter(lookup -> lookup.valueProperty().equals(valueProperty))
                .findFirst();
    }

    static WebApiError unknown(String typeName, String property) {
        return new WebApiError(
                400,
                "0x80060888",
                "Could not find a property named '" + property + "' on type '" + ApiModel.NAMESPACE + "." + typeName
                        + "'.");
    }
}
