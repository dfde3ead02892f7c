package org.almanac.dualwrite;

import java.util.List;

/**
 * One leg of a mapping: an entity, a table and their fields.
 *
 * @param entity F&amp;O entity, {@code sourceSchema} in the JSON
 * @param table Dataverse entity set, {@code destinationSchema}
 * @param financeFilter what F&amp;O sends, in its query language
 * @param dataverseFilter what Dataverse sends, in OData
 */
public record MappingLeg(
        String entity, String table, String financeFilter, String dataverseFilter, List<FieldMapping> fields) {

    public MappingLeg {
        fields = List.copyOf(fields);
    }
}
