package org.almanac.ordermanagement;

import java.util.List;
import org.almanac.environment.EnvironmentName;

/**
 * Order management of embedded environments. Whatever takes time is a request that is submitted under a key and asked for later;
 * with delays of zero it is done when submitted, in the caller's transaction.
 */
public interface OrderManagement {

    /** Everything at this moment. */
    OrderManagementSnapshot read(EnvironmentName environment);

    /**
     * Submits requests, all or none, in this order. A record has one order under way at most, also within one call.
     *
     * @throws org.almanac.problem.Refusal ORDER_MANAGEMENT_REFUSED if an order is not allowed in the state of its record;
     *     ORDER_MANAGEMENT_MISSING; PROVIDER_NOT_CONNECTED; VERSION_OF_ANOTHER_POLICY; OPERATION_CONFLICT if a key stands for another
     *     order
     * @throws org.almanac.problem.BadInput UNKNOWN_ORDER_RECORD, UNKNOWN_POLICY_VERSION
     */
    void submit(EnvironmentName environment, List<OrderManagementRequest> requests);

    /**
     * The requests of a run, in the order in which they were submitted.
     *
     * @param run their keys begin with it and a slash
     */
    List<OrderRequestStatus> requests(EnvironmentName environment, String run);
}
