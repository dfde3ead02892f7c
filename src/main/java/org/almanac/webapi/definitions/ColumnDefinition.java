package org.almanac.webapi.definitions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.webapi.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table in an environment.
 *
 * @param logicalName lower case
 * @param schemaName as its author wrote it; lookups' navigation properties have this name in lower case unless the relationship
 *     says otherwise
 * @param label in the base language
 * @param description empty for none
 * @param dateOnly a day without time; only for {@link ColumnType#DATE_TIME}
 * @param maxLength of texts, in characters; null where unknown
 * @param choice name of the global choice it uses; null for a local one or none
 * @param options of choices, states and status reasons, in order
 * @param targets logical names of the tables a lookup leads to
 * @param requiredLevel {@code None}, {@code Recommended}, {@code ApplicationRequired} or {@code SystemRequired}
 * @param writable whether clients may set it
 * @param standard a column that the platform makes with the table, of which no solution brings a definition
 * @param managed whether its lowest layer is managed
 * @param properties all that its layers come to, as {@link org.almanac.solution.ComponentProperties} names them
 */
public record ColumnDefinition(
        String logicalName,
        String schemaName,
        ColumnType type,
        String label,
        String description,
        boolean dateOnly,
        @Nullable Integer maxLength,
        @Nullable String choice,
        List<ChoiceOption> options,
        List<String> targets,
        String requiredLevel,
        boolean writable,
        boolean standard,
        boolean managed,
        Map<String, String> properties) {

    public ColumnDefinition {
        options = List.copyOf(options);
        targets = List.copyOf(targets);
        properties = Map.copyOf(properties);
    }

    /** What its values are in rows. */
    public ValueType valueType() {
        return dateOnly ? ValueType.DATE : type.value();
    }

    /** Label by value. */
    public Map<Integer, String> labels() {
        Map<Integer, String> labels = new TreeMap<>();
        options.forEach(option -> labels.put(option.value(), option.label()));
        return labels;
    }
}
