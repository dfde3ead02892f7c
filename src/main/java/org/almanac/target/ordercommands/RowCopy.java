package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.target.http.StrictJson;

/** The body of a row that is written, with values as other rows of the environment have them. */
final class RowCopy {

    private final DataverseApi api;
    private final DataverseTables tables;
    private final Translation names;
    private final OrderTable table;
    private final ObjectNode body = StrictJson.MAPPER.createObjectNode();

    RowCopy(DataverseApi api, DataverseTables tables, Translation names, OrderTable table) {
        this.api = api;
        this.tables = tables;
        this.names = names;
        this.table = table;
    }

    /** The row gets this id. */
    RowCopy id(UUID id) {
        body.put(tables.get(table).idColumn(), id.toString());
        return this;
    }

    /** Takes values over as they are. */
    RowCopy from(JsonNode raw, OrderColumn... columns) {
        for (OrderColumn column : columns) {
            from(raw, names.column(table, column));
        }
        return this;
    }

    RowCopy from(JsonNode raw, String column) {
        if (raw.has(column)) {
            body.set(column, raw.get(column));
        } else if (!RowValues.raw(raw, column).isEmpty()) {
            throw new PermanentFailure(
                    ErrorCode.OPERATION_FAILED,
                    "The column '" + column + "' of '" + names.table(table)
                            + "' is a lookup in the environment; Almanac cannot copy it.",
                    column);
        }
        return this;
    }

    /** Refers to a row, by an id or by a lookup, whichever the column of the example is. */
    RowCopy refer(JsonNode example, OrderColumn column, OrderTable other, UUID id) {
        String name = names.column(table, column);
        return example.has(name) ? set(column, id.toString()) : bind(column, other, id);
    }

    /** Refers to a row by a lookup. */
    RowCopy bind(OrderColumn column, OrderTable other, UUID id) {
        String property = tables.lookupProperty(table, names.column(table, column));
        body.put(property + "@odata.bind", "/" + tables.get(other).set() + "(" + id + ")");
        return this;
    }

    RowCopy set(OrderColumn column, String value) {
        body.put(names.column(table, column), value);
        return this;
    }

    RowCopy set(OrderColumn column, int value) {
        body.put(names.column(table, column), value);
        return this;
    }

    ObjectNode body() {
        return body;
    }

    /** Whole path of a row, or of the table's set without id. */
    String path(UUID id) {
        return set() + "(" + id + ")";
    }

    String set() {
        return api.path(tables.get(table).set());
    }
}
