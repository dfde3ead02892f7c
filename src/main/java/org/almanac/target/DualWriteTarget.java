package org.almanac.target;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Mapping;
import org.almanac.dualwrite.PreparedBackup;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.SyncFacts;
import org.almanac.dualwrite.ValidationIssue;
import org.almanac.environment.StagedPackage;
import org.jspecify.annotations.Nullable;

/**
 * Dual-write of one environment as a deployment sees it: submit, ask, read back. Submitting the same key again changes nothing.
 * Every adapter passes the same contract suite.
 *
 * <p>All calls may throw {@link org.almanac.problem.TransientFailure} and {@link org.almanac.problem.PermanentFailure}.
 */
public interface DualWriteTarget {

    /** Everything at this moment; an environment without Dual Write Core has nothing. */
    DualWriteSnapshot read();

    /**
     * The definition of a saved version in the environment, whether it was applied or not.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_TABLE_MAP
     */
    Mapping mapping(UUID version);

    /**
     * Submits requests. What is not allowed in the state of its link or map is refused before anything is sent; a map
     * has one order under way at most, also within one call.
     *
     * @throws org.almanac.problem.Refusal DUAL_WRITE_REFUSED, DUAL_WRITE_CORE_MISSING, NOT_LINKED, LINK_REFUSED,
     *     OPERATION_CONFLICT if a key stands for another order
     * @throws org.almanac.problem.BadInput UNKNOWN_TABLE_MAP, UNKNOWN_MAP_VERSION, UNKNOWN_SOLUTION
     */
    void submit(List<DualWriteRequest> requests);

    /**
     * The requests of a run, in the order in which they were submitted.
     *
     * @param run their keys begin with it and a slash
     */
    List<RequestStatus> requests(String run);

    /**
     * What decides about the initial sync of a map with one of its versions.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_TABLE_MAP
     */
    SyncFacts syncFacts(UUID version);

    /**
     * What would keep a version from running, whether it is there or comes with a package; nothing is changed. An adapter that
     * cannot tell answers that nothing is wrong, and the start of the map tells.
     *
     * @param keys integration keys by entity set, as they will be; sets without one get the one that refreshing makes
     * @param coming package that is imported before; null for none
     */
    List<ValidationIssue> issues(SavedMap map, Map<String, List<String>> keys, @Nullable StagedPackage coming);

    /**
     * Puts all saved versions of the environment, and a manifest of what is chosen and runs, into an unmanaged solution that can be
     * exported; the solution is made where it is not there.
     *
     * @param publisher unique name of the solution's publisher
     * @param operationKey kept with the change
     * @throws org.almanac.problem.Refusal DUAL_WRITE_CORE_MISSING, PUBLISHER_MISMATCH, EDIT_REFUSED; UNSUPPORTED_ENVIRONMENT where
     *     only people can do it
     */
    PreparedBackup prepareBackup(String solution, String publisher, String operationKey);
}
