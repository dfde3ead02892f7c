package org.almanac.dualwrite;

import java.util.List;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;

/**
 * Dual-write of embedded environments. Whatever takes time is a request that is submitted under a key and asked for later;
 * with delays of zero it is done when submitted, in the caller's transaction.
 */
public interface DualWrite {

    /** Everything at this moment; an environment without Dual Write Core has nothing. */
    DualWriteSnapshot read(EnvironmentName environment);

    /**
     * The definition of a saved version in the environment, whether it was applied or not.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_TABLE_MAP
     */
    Mapping mapping(EnvironmentName environment, UUID version);

    /**
     * Submits requests, all or none. A map, and the link, have one order under way at most, also within one call.
     *
     * @throws org.almanac.problem.Refusal DUAL_WRITE_REFUSED if an order is not allowed in the state of its link or map;
     *     DUAL_WRITE_CORE_MISSING; NOT_LINKED; OPERATION_CONFLICT if a key stands for another order
     * @throws org.almanac.problem.BadInput UNKNOWN_TABLE_MAP, UNKNOWN_MAP_VERSION, UNKNOWN_SOLUTION
     */
    void submit(EnvironmentName environment, List<DualWriteRequest> requests);

    /**
     * The requests of a run, in the order in which they were submitted.
     *
     * @param run their keys begin with it and a slash
     */
    List<RequestStatus> requests(EnvironmentName environment, String run);

    /**
     * What decides about the initial sync of a map with one of its versions.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_TABLE_MAP
     */
    SyncFacts syncFacts(EnvironmentName environment, UUID version);
}
