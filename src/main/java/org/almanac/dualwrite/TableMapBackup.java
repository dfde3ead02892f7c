package org.almanac.dualwrite;

import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.solution.SolutionPackage;

/**
 * Backs up all table maps of an embedded environment in a solution (dual-write-and-order-management 3): exported by the ordinary
 * way and imported anywhere, it brings every saved version, also those that only managed solutions brought here. The rule that
 * a solution has the publisher of its maps is not for backups.
 *
 * <p>What does not travel with the rows (the chosen versions, states, integration keys, legal entities, alerts) is told by a
 * manifest: a data web resource {@code <prefix>_/almanac/tablemaps.xml} of the solution, which is one element {@code
 * tablemapbackup} with JSON as its text.
 */
public interface TableMapBackup {

    /**
     * Makes the solution, or brings it up to date; drafts of table maps are published, because only what is published goes out.
     *
     * @param solution unique name of an unmanaged solution that is made where it is not there
     * @param publisher unique name of the solution's publisher
     * @throws org.almanac.problem.Refusal DUAL_WRITE_CORE_MISSING; PUBLISHER_MISMATCH if the solution is there with another
     *     publisher; EDIT_REFUSED if it takes no components
     * @throws org.almanac.problem.BadInput UNKNOWN_PUBLISHER
     */
    PreparedBackup prepare(EnvironmentName environment, String solution, String publisher, String operationKey);

    /**
     * The manifest of a backup; empty for any other package.
     *
     * @param solutionPackage opened and stays open; its components are read
     * @throws org.almanac.problem.BadInput INVALID_COMPONENT if the manifest cannot be read or was changed
     */
    Optional<BackupManifest> manifestOf(SolutionPackage solutionPackage);
}
