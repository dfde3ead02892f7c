package org.almanac.target;

import java.util.List;
import org.almanac.ordermanagement.OrderManagementRequest;
import org.almanac.ordermanagement.OrderManagementSnapshot;
import org.almanac.ordermanagement.OrderRequestStatus;

/**
 * Order management of one environment as a deployment sees it: submit, ask, read back. Submitting the same key again changes nothing.
 * Every adapter passes the same contract suite. No public action for publishing or activating is documented
 * (dual-write-and-order-management 5.2), so an adapter of a real environment is told how.
 *
 * <p>All calls may throw {@link org.almanac.problem.TransientFailure} and {@link org.almanac.problem.PermanentFailure}.
 */
public interface OrderManagementTarget {

    /** Everything at this moment; an environment without order management has nothing. */
    OrderManagementSnapshot read();

    /**
     * Submits requests in this order. What is not allowed in the state of its record is refused before anything is sent.
     *
     * @throws org.almanac.problem.Refusal ORDER_MANAGEMENT_REFUSED, ORDER_MANAGEMENT_MISSING, PROVIDER_NOT_CONNECTED,
     *     VERSION_OF_ANOTHER_POLICY, ORDER_COMMANDS_DISABLED; OPERATION_CONFLICT if a key stands for another order
     * @throws org.almanac.problem.BadInput UNKNOWN_ORDER_RECORD, UNKNOWN_POLICY_VERSION
     */
    void submit(List<OrderManagementRequest> requests);

    /**
     * The requests of a run, in the order in which they were submitted.
     *
     * @param run their keys begin with it and a slash
     */
    List<OrderRequestStatus> requests(String run);
}
