package org.almanac.dualwrite;

import java.util.List;
import org.almanac.problem.ProblemDetailItem;

/** What comes next in a phase. */
public sealed interface MapRound {

    /** These are to be submitted, then look again. Their keys are the same whenever the same is asked. */
    record Submit(List<DualWriteRequest> requests) implements MapRound {
        public Submit {
            requests = List.copyOf(requests);
        }
    }

    /**
     * Nothing to do but to look again after a while; how long at most is the caller's business.
     *
     * @param detail what is waited for, for people
     */
    record Wait(String detail) implements MapRound {}

    /**
     * The phase is over.
     *
     * @param detail what has been done, for people
     */
    record Done(String detail) implements MapRound {}

    /**
     * The phase cannot be finished; none of its requests is under way any more.
     *
     * @param code of the first item
     * @param message of the first item, with its map
     * @param items each thing that failed, with the map or solution in {@code where}
     */
    record Failed(String code, String message, List<ProblemDetailItem> items) implements MapRound {
        public Failed {
            items = List.copyOf(items);
        }
    }
}
