package org.almanac.webapi.definitions;

/**
 * A many-to-many relationship.
 *
 * @param schemaName also the name of the collections at both ends
 * @param first logical name of a table
 * @param second logical name of a table
 * @param intersect logical name of the table that holds the pairs
 * @param managed whether its lowest layer is managed
 */
public record ManyToManyRelationship(
        String schemaName, String first, String second, String intersect, boolean managed) {}
