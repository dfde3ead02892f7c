package org.almanac.dualwrite;

import java.util.List;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;

/**
 * Changes and adds table maps of embedded environments, as the Dual-write page and its solutions do
 * (dual-write-and-order-management 3). Every save is a version of its own; none is ever changed. Each call is one transaction,
 * or takes part in the caller's; an operation key is kept with the change.
 */
public interface TableMapAuthoring {

    /**
     * Saves a version. The row is effective and known to the link at once; it joins no solution but the default one. The same
     * version with the same definition again gives what is there.
     *
     * @throws org.almanac.problem.Refusal DUAL_WRITE_CORE_MISSING; DUAL_WRITE_REFUSED unless the map is stopped; EDIT_REFUSED if
     *     the publisher has that version with another definition, or where the environment blocks unmanaged customizations
     * @throws org.almanac.problem.BadInput TABLE_MAP_INVALID without publisher or version, or for a definition that is none;
     *     UNKNOWN_PUBLISHER; UNKNOWN_MAP_VERSION of the base
     */
    TableMapVersion save(EnvironmentName environment, MapDraft draft, String operationKey);

    /**
     * Saves another version of a map with changed fields; filters stay as they are. Errors are those of {@link #save}.
     *
     * @param base id of the saved version to begin with
     */
    TableMapVersion customize(EnvironmentName environment, UUID base, MapChange change, String operationKey);

    /**
     * Saves a new map, as {@code Add table} does, without filters. Errors are those of {@link #save}.
     *
     * @param fields at least one
     */
    TableMapVersion add(
            EnvironmentName environment,
            MapPair pair,
            List<FieldMapping> fields,
            String publisher,
            String version,
            String operationKey);

    /**
     * Puts a saved version into an unmanaged solution of the publisher that it was saved with.
     *
     * @throws org.almanac.problem.Refusal PUBLISHER_MISMATCH; EDIT_REFUSED for a solution that takes no components
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION, UNKNOWN_MAP_VERSION
     */
    void addToSolution(EnvironmentName environment, String solution, UUID version, String operationKey);

    /**
     * Table maps in a solution that were saved with another publisher than the solution's: to be asked before an export. A
     * solution that {@link TableMapBackup} has prepared has none, because it holds the maps of all publishers.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION
     */
    List<ValidationIssue> publisherViolations(EnvironmentName environment, String solution);

    /**
     * Deletes a saved version that no managed solution has brought.
     *
     * @throws org.almanac.problem.Refusal DUAL_WRITE_REFUSED for the version that the map has chosen; EDIT_REFUSED for a managed
     *     one
     * @throws org.almanac.problem.BadInput UNKNOWN_MAP_VERSION
     */
    void delete(EnvironmentName environment, UUID version, String operationKey);
}
