package org.almanac.webapi.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;

/** One step of an address. */
public sealed interface PathSegment {

    /** {@code accounts} */
    record Rows(EntityType type) implements PathSegment {}

    /** {@code (…)} behind rows of a type */
    record Key(EntityType type, RowKey key) implements PathSegment {}

    /** {@code primarycontactid} behind a row */
    record ToOne(EntityType from, Lookup lookup, EntityType type) implements PathSegment {}

    /** {@code contact_customer_accounts} behind a row */
    record ToMany(EntityType from, CollectionNavigation navigation, EntityType type) implements PathSegment {}

    /** {@code Microsoft.Dynamics.CRM.StringAttributeMetadata} behind rows: those whose {@code @odata.type} is that one. */
    record Cast(String typeName) implements PathSegment {}

    /** {@code name} behind a row: a property, or a lookup's value such as {@code _primarycontactid_value} */
    record Column(EntityType type, String property) implements PathSegment {}

    /** {@code $value} behind a column */
    record Value() implements PathSegment {}

    /** {@code $count} behind rows */
    record Count() implements PathSegment {}

    /** {@code $ref} behind a navigation property */
    record Ref() implements PathSegment {}

    /**
     * A message.
     *
     * @param arguments by name, from the parentheses and the parameter aliases of the query
     */
    record Call(Signature message, Map<String, JsonNode> arguments) implements PathSegment {
        public Call {
            arguments = Map.copyOf(arguments);
        }
    }
}
