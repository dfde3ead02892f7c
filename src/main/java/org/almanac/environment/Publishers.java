package org.almanac.environment;

import java.util.List;
import org.almanac.solution.Publisher;

/**
 * The publishers of an embedded environment (dataverse-semantics 1.4). Each call is one transaction. What the platform
 * refuses is a {@link org.almanac.problem.Refusal} EDIT_REFUSED with the platform's number as its item, and nothing has
 * changed then; an operation key is kept with the change.
 */
public interface Publishers {

    /** By unique name. */
    List<EnvironmentPublisher> list(EnvironmentName environment);

    /** The publisher of the default solution, which every environment has under a name of its own (dataverse-semantics 1.5). */
    Publisher ofDefaultSolution(EnvironmentName environment);

    /** Creates a publisher; refused for a bad unique name or prefix (0x8004F01C) and for a restricted one (0x8004F017). */
    EnvironmentPublisher create(EnvironmentName environment, Publisher publisher, String operationKey);

    /**
     * Changes what is not null; refused for a read-only one (0x8004F033). Another prefix renames nothing.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_PUBLISHER
     */
    EnvironmentPublisher change(
            EnvironmentName environment, String uniqueName, PublisherFields change, String operationKey);

    /**
     * Deletes a publisher; refused for a read-only (0x8004F034) and a restricted one (0x8004F006), and while solutions use
     * it.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_PUBLISHER
     */
    void delete(EnvironmentName environment, String uniqueName, String operationKey);
}
