package org.almanac.ordermanagement.records;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.environment.ComponentValues;
import org.almanac.environment.EffectiveComponent;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.environment.Inventory;
import org.almanac.environment.RowIds;
import org.almanac.environment.StateMemory;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderRows;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the records of embedded environments with a number of queries that does not grow with the number of records, and once for
 * each state of an environment.
 */
@Component
@Transactional(readOnly = true)
public class StoredOrderRecords {

    /** How the unique names of the first-party solutions begin; the documentation has display names only. */
    private static final String SOLUTIONS = "msdyn_IntelligentOrderManagement";

    private static final Set<String> KINDS =
            Arrays.stream(OrderTable.values()).map(OrderTable::logicalName).collect(Collectors.toUnmodifiableSet());

    private static final ComponentRef TABLE = ComponentRef.of("Entity", OrderTable.POLICY.logicalName());

    private final ComponentValues values;
    private final Inventory inventory;
    private final Environments environments;
    private final StateMemory<Read> memory = new StateMemory<>();

    StoredOrderRecords(ComponentValues values, Inventory inventory, Environments environments) {
        this.values = values;
        this.inventory = inventory;
        this.environments = environments;
    }

    /** What one state of an environment comes to. */
    private record Read(OrderRows rows, boolean there) {}

    /** @param installed whether the environment has order management */
    public record Found(OrderRows rows, boolean installed) {}

    /**
     * Both answers at once.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    public Found found(EnvironmentName environment) {
        Read read = read(environment);
        boolean installed = read.there() || brought(environments.get(environment));
        return new Found(read.rows(), installed);
    }

    /**
     * All records of an environment.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    public OrderRows of(EnvironmentName environment) {
        return read(environment).rows();
    }

    /**
     * Whether an environment has order management: its platform brings it, or it has the table of policies or any record of it.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_ENVIRONMENT
     */
    public boolean installed(EnvironmentName environment) {
        return found(environment).installed();
    }

    private static boolean brought(Environment environment) {
        String beginning = SOLUTIONS.toLowerCase(Locale.ROOT);
        return environment.provides().stream()
                .anyMatch(solution -> solution.provides(SOLUTIONS, null)
                        || solution.pattern().toLowerCase(Locale.ROOT).startsWith(beginning));
    }

    private Read read(EnvironmentName environment) {
        return memory.get(environment, () -> environments.get(environment).stateHash(), () -> {
            OrderRows rows = rows(environment);
            return new Read(rows, !rows.isEmpty() || table(environment));
        });
    }

    private OrderRows rows(EnvironmentName environment) {
        return new OrderRows(values.of(environment, KINDS).stream()
                .map(component ->
                        row(OrderTable.find(component.ref().kind().name()).orElseThrow(), component))
                .toList());
    }

    private static OrderRow row(OrderTable table, EffectiveComponent component) {
        return new OrderRow(
                table,
                RowIds.of(component.ref(), component.values()),
                columns(component.values()),
                component.managed(),
                component.solutions());
    }

    static Map<String, String> columns(Map<String, String> texts) {
        Map<String, String> columns = new HashMap<>();
        texts.forEach((column, text) -> columns.put(column, ColumnText.of(text)));
        return columns;
    }

    private boolean table(EnvironmentName environment) {
        return inventory
                .stack(environment, TABLE)
                .filter(stack -> !stack.layers().isEmpty())
                .isPresent();
    }
}
