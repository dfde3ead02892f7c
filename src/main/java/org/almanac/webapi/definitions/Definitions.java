package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almanac.webapi.source.RequestContext;

/**
 * Serves {@code EntityDefinitions}, {@code GlobalOptionSetDefinitions} and {@code RelationshipDefinitions} (dataverse-semantics
 * 8.1, 8.8): nested objects that no row of an entity set could hold. The protocol recognizes the sets by {@link
 * #serves(String)} and hands over whatever follows. Calls throw {@link org.almanac.webapi.model.WebApiError} for addresses and
 * bodies that make no sense, and the errors of the domain, which the protocol translates.
 */
public interface Definitions {

    /**
     * Whether an address belongs here.
     *
     * @param firstSegment of the path after the service root, with or without a key in parentheses
     */
    boolean serves(String firstSegment);

    /** Answers a GET: an object with {@code @odata.context}, and with {@code value} where the address leads to a collection. */
    JsonNode read(RequestContext context, DefinitionAddress address);

    /**
     * Carries out a POST: makes a table with its columns, a column, a key, a relationship or a choice.
     *
     * @return address of what was made, relative to the service root, such as {@code EntityDefinitions(<MetadataId>)}, for {@code
     *     OData-EntityId} of the answer 204
     */
    String create(RequestContext context, DefinitionAddress address, ObjectNode body);

    /**
     * Carries out a PUT, which gives the whole definition, or a PATCH, which gives what changes: 204. What is absent from the body
     * stays as it is in both cases.
     */
    void update(RequestContext context, DefinitionAddress address, ObjectNode body);

    /** Carries out a DELETE: 204. */
    void delete(RequestContext context, DefinitionAddress address);
}
