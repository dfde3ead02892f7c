package org.almanac.ordermanagement;

import java.util.List;
import org.almanac.problem.ProblemDetailItem;

/** What comes next in a phase. */
public sealed interface ActivationRound {

    /** These are to be submitted, then look again. Their keys are the same whenever the same is asked. */
    record Submit(List<OrderManagementRequest> requests) implements ActivationRound {
        public Submit {
            requests = List.copyOf(requests);
        }
    }

    /** @param detail what is waited for, for people */
    record Wait(String detail) implements ActivationRound {}

    /** @param detail what has been done, for people */
    record Done(String detail) implements ActivationRound {}

    /**
     * The phase cannot be finished; none of its requests is under way any more.
     *
     * @param items each thing that failed, and what was done before it, with the item in {@code where}
     */
    record Failed(String code, String message, List<ProblemDetailItem> items) implements ActivationRound {
        public Failed {
            items = List.copyOf(items);
        }
    }
}
