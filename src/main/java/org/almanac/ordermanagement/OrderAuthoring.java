package org.almanac.ordermanagement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;

/**
 * Edits records of order management in an embedded environment, and puts them into solutions. What is published or activated cannot
 * be edited (dual-write-and-order-management 5.4).
 */
public interface OrderAuthoring {

    /**
     * Adds records to an unmanaged solution with their tables' metadata ("Add existing"), as the maker portal does: a rule brings its
     * policy; a policy does not bring its rules unless closure is asked for. An archived version that is added becomes a record.
     *
     * @param records ids; all current and archived rules and policies where {@code allRules} is set
     * @param closure whether everything that the records need is added as well
     * @return what was added, and a warning for each archived version that would travel
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION, UNKNOWN_ORDER_RECORD
     */
    Added add(
            EnvironmentName environment,
            String solution,
            Set<UUID> records,
            boolean allRules,
            boolean closure,
            String operationKey);

    /** @param warnings for people */
    record Added(List<OrderRow> rows, List<String> warnings) {
        public Added {
            rows = List.copyOf(rows);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Changes a rule of an unpublished policy, or adds one where it has none of that name.
     *
     * @throws org.almanac.problem.Refusal ORDER_MANAGEMENT_REFUSED if the policy is published
     * @throws org.almanac.problem.BadInput UNKNOWN_ORDER_RECORD
     */
    Rule putRule(EnvironmentName environment, UUID policy, String name, String definition, String operationKey);

    /**
     * What a solution lacks: records that its records need and that neither it nor a managed solution has.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION
     */
    List<Closure.MissingRecord> lacking(EnvironmentName environment, String solution);
}
