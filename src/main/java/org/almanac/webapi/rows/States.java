package org.almanac.webapi.rows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.webapi.definitions.ChoiceOption;
import org.almanac.webapi.definitions.ColumnDefinition;
import org.almanac.webapi.model.ValueType;

/** States and status reasons, which must fit each other (dataverse-semantics 7). */
final class States {

    static final String STATE = "statecode";
    static final String STATUS = "statuscode";

    private States() {}

    /** What a row has that says nothing; empty for a table without the column. */
    static Optional<Integer> standard(DataTable table, ValueType type) {
        return type == ValueType.STATE
                ? options(table, STATE).stream().findFirst().map(ChoiceOption::value)
                : standard(table, ValueType.STATE).flatMap(state -> standardStatus(table, state));
    }

    private static Optional<Integer> standardStatus(DataTable table, int state) {
        return options(table, STATUS).stream()
                .filter(option -> fits(option, state))
                .findFirst()
                .map(ChoiceOption::value);
    }

    private static boolean fits(ChoiceOption status, int state) {
        Integer own = status.state();
        return own == null || own == state;
    }

    private static List<ChoiceOption> options(DataTable table, String column) {
        return table.column(column).map(ColumnDefinition::options).orElse(List.of());
    }

    /**
     * Gives a row what it lacks of both, and a state that was set alone its first reason.
     *
     * @param values of the row as it is to be
     * @param alone whether the state was set without a reason
     */
    static void complete(DataTable table, Map<String, Object> values, boolean alone) {
        standard(table, ValueType.STATE).ifPresent(state -> values.putIfAbsent(STATE, state));
        if (values.get(STATE) instanceof Integer state && (alone || !values.containsKey(STATUS))) {
            standardStatus(table, state).ifPresent(status -> values.put(STATUS, status));
        }
    }

    /** @throws org.almanac.webapi.model.WebApiError 400 (0x80048408) unless state and reason of a row fit each other */
    static void check(DataTable table, Map<String, Object> values) {
        if (!(values.get(STATE) instanceof Integer state) || !(values.get(STATUS) instanceof Integer status)) {
            return;
        }
        List<ChoiceOption> reasons = options(table, STATUS);
        boolean fits = reasons.isEmpty()
                || reasons.stream().anyMatch(option -> option.value() == status && fits(option, state));
        if (!fits) {
            throw RowErrors.stateAndStatus(state, status);
        }
    }
}
