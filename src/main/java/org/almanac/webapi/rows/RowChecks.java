package org.almanac.webapi.rows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.TableData;
import org.almanac.webapi.definitions.ChoiceOption;
import org.almanac.webapi.definitions.ColumnDefinition;
import org.almanac.webapi.definitions.KeyDefinition;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.springframework.stereotype.Component;

/** The rules that a row must obey before it is written (dataverse-semantics 7, 8.1, 8.3). */
@Component
class RowChecks {

    private static final String REQUIRED = "SystemRequired";

    private final TableData data;
    private final OtherRows others;

    RowChecks(TableData data, OtherRows others) {
        this.data = data;
        this.others = others;
    }

    /** Values by themselves: length and choices. */
    void values(DataTable table, RowInput input) {
        input.values()
                .forEach((name, value) ->
                        value.ifPresent(given -> table.column(name).ifPresent(column -> value(table, column, given))));
    }

    private static void value(DataTable table, ColumnDefinition column, Object value) {
        Integer longest = column.maxLength();
        if (longest != null && value instanceof String text && text.length() > longest) {
            throw RowErrors.tooLong(table.type(), column.logicalName(), text.length(), longest);
        }
        if (!column.type().options() || column.options().isEmpty() || column.valueType() == ValueType.STATUS) {
            return;
        }
        Set<String> known = column.options().stream()
                .map(ChoiceOption::value)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        Arrays.stream(value.toString().split(",", -1))
                .map(String::strip)
                .filter(each -> !known.contains(each))
                .findFirst()
                .ifPresent(each -> {
                    throw RowErrors.outOfRange(table.type(), column.logicalName(), each);
                });
    }

    /** What lookups are to refer to must be there. */
    void targets(EnvironmentName environment, DataTable table, RowInput input) {
        input.lookups().forEach((column, value) -> value.ifPresent(given -> target(environment, table, column, given)));
    }

    private void target(EnvironmentName environment, DataTable table, String column, LookupValue value) {
        if (!table.targets().getOrDefault(column, Set.of()).contains(value.table())) {
            throw RowErrors.notATarget(table.type(), column, value.table());
        }
        if (!has(environment, value.table(), value.id())) {
            throw RowErrors.noTarget(value.table(), value.id());
        }
    }

    /** Whether there is a row, of whatever kind. */
    boolean has(EnvironmentName environment, String table, UUID id) {
        return data.find(environment, table, id).isPresent() || others.has(environment, table, id);
    }

    /** The row as a whole: required columns, state and reason, alternate keys. */
    void row(EnvironmentName environment, DataTable table, UUID id, Map<String, Object> values, Set<String> changed) {
        for (ColumnDefinition column : table.definition().columns()) {
            boolean lacks = column.requiredLevel().equals(REQUIRED)
                    && !column.standard()
                    && !column.logicalName().equals(table.type().primaryId())
                    && !values.containsKey(column.logicalName());
            if (lacks) {
                throw RowErrors.missing(table.type(), column.logicalName());
            }
        }
        States.check(table, values);
        for (KeyDefinition key : table.definition().keys()) {
            if (key.columns().stream().anyMatch(changed::contains)) {
                unique(environment, table, id, values, key);
            }
        }
    }

    private void unique(
            EnvironmentName environment, DataTable table, UUID id, Map<String, Object> values, KeyDefinition key) {
        Map<String, Object> equal = new HashMap<>();
        for (String column : key.columns()) {
            Object value = values.get(column);
            if (value == null) {
                return;
            }
            equal.put(column, value);
        }
        boolean taken = Matching.rows(data, environment, table.name(), equal)
                .anyMatch(row -> !row.id().equals(id));
        if (taken) {
            throw RowErrors.duplicateKey(table.type(), key.logicalName());
        }
    }

    /** The error of a row that is there already. */
    void absent(EnvironmentName environment, DataTable table, UUID id) {
        Optional<TableData.Row> there = data.find(environment, table.name(), id);
        if (there.isPresent()) {
            throw RowErrors.duplicate(table.type(), id);
        }
    }
}
