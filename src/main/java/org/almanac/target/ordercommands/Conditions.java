package org.almanac.target.ordercommands;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;

/**
 * What must hold of a row; all of it.
 *
 * @param setting where they come from, for messages
 */
record Conditions(String setting, List<Condition> all) {

    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]{0,127})\\s*=(.*)");
    private static final String ANYTHING = "*";

    Conditions {
        all = List.copyOf(all);
    }

    /** @param value as text or as label; {@code *} for any */
    record Condition(String column, String value) {

        boolean anything() {
            return ANYTHING.equals(value);
        }

        boolean holds(JsonNode row) {
            String raw = RowValues.raw(row, column);
            return anything()
                    ? !raw.isEmpty()
                    : value.equalsIgnoreCase(raw) || value.equalsIgnoreCase(RowValues.label(row, column));
        }
    }

    /**
     * Reads {@code column=value} texts.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    static Conditions parse(String setting, List<String> texts) {
        return new Conditions(setting, texts.stream().map(Conditions::one).toList());
    }

    private static Condition one(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || form.group(2).isBlank()) {
            throw new IllegalArgumentException("must consist of conditions column=value.");
        }
        return new Condition(form.group(1), form.group(2).strip());
    }

    /**
     * Whether all hold.
     *
     * @throws PermanentFailure OPERATION_FAILED if the row has no such column, because then nobody knows
     */
    boolean hold(JsonNode row) {
        for (Condition condition : all) {
            if (!RowValues.has(row, condition.column())) {
                throw new PermanentFailure(
                        ErrorCode.OPERATION_FAILED,
                        "Rows have no column '" + condition.column() + "', which the setting " + setting
                                + " names. Read the names of the columns from EntityDefinitions and correct it.",
                        setting);
            }
        }
        return all.stream().allMatch(condition -> condition.holds(row));
    }

    /** Whether the row says this very value where any would do; it does where it says none. */
    boolean says(JsonNode row, String wanted) {
        return all.stream()
                .filter(Condition::anything)
                .allMatch(condition -> RowValues.raw(row, condition.column()).equals(wanted.strip()));
    }
}
