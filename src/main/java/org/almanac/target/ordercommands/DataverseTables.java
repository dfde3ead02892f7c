package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;

/**
 * The tables of order management as the environment defines them; their entity sets are asked for at run time, because they are
 * not public (dual-write-and-order-management 5.2). What is there once stays; a table that is missing is asked for again.
 */
final class DataverseTables {

    private final DataverseApi api;
    private final Translation names;
    private final Map<OrderTable, TableMetadata> known = new ConcurrentHashMap<>();
    private final Map<String, String> properties = new ConcurrentHashMap<>();

    DataverseTables(DataverseApi api, Translation names) {
        this.api = api;
        this.names = names;
    }

    /** Empty if the environment has no such table. */
    Optional<TableMetadata> find(OrderTable table) {
        TableMetadata there = known.get(table);
        if (there != null) {
            return Optional.of(there);
        }
        Optional<TableMetadata> asked = api.find("EntityDefinitions(LogicalName='" + names.table(table)
                        + "')?$select=LogicalName,EntitySetName,PrimaryIdAttribute")
                .map(this::read);
        asked.ifPresent(one -> known.put(table, one));
        return asked;
    }

    private TableMetadata read(JsonNode definition) {
        String set = definition.path("EntitySetName").asText("");
        String id = definition.path("PrimaryIdAttribute").asText("");
        String name = definition.path("LogicalName").asText("");
        if (set.isEmpty() || id.isEmpty() || name.isEmpty()) {
            throw api.unexpected("a table's definition has no EntitySetName or no PrimaryIdAttribute");
        }
        return new TableMetadata(name, set, id);
    }

    /** @throws PermanentFailure OPERATION_FAILED if the environment has no such table */
    TableMetadata get(OrderTable table) {
        return find(table)
                .orElseThrow(() -> new PermanentFailure(
                        ErrorCode.OPERATION_FAILED,
                        "The environment has no table '" + names.table(table) + "'.",
                        names.table(table)));
    }

    /** Name of the property by which a lookup is set; it is written otherwise than the column. */
    String lookupProperty(OrderTable table, String column) {
        return properties.computeIfAbsent(
                table.logicalName() + '.' + column,
                key -> askProperty(get(table).logicalName(), column));
    }

    private String askProperty(String table, String column) {
        return api.rows("EntityDefinitions(LogicalName='" + table
                        + "')/ManyToOneRelationships?$select=ReferencingAttribute,ReferencingEntityNavigationPropertyName"
                        + "&$filter=ReferencingAttribute%20eq%20'" + column + "'")
                .flatMap(relations -> relations.stream()
                        .map(relation -> relation.path("ReferencingEntityNavigationPropertyName")
                                .asText(""))
                        .filter(name -> !name.isEmpty())
                        .findFirst())
                .orElseThrow(() -> new PermanentFailure(
                        ErrorCode.OPERATION_FAILED,
                        "The column '" + column + "' of '" + table + "' is no lookup in the environment. Correct the"
                                + " setting columns."
                                + table + ".",
                        column));
    }
}
