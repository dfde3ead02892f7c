package org.almanac.solution.checking.flows;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.IssueSink;

/** Flows that start at every change of a row. */
final class UnfilteredTrigger extends FlowRule {

    UnfilteredTrigger() {
        super(
                "alm-flow-unfiltered-trigger",
                "A flow starts whenever anything in a row changes.",
                CheckSeverity.MEDIUM,
                Category.PERFORMANCE,
                "Name the columns whose change matters under 'Select columns' of the trigger, or give it a filter; each run counts against the limits of the environment.");
    }

    @Override
    void inspect(Flow flow, IssueSink issues) {
        for (FlowStep trigger : flow.triggers()) {
            boolean table = trigger.parameter("subscriptionRequest/entityname").isPresent();
            if (table && TableTrigger.seesUpdates(trigger) && !TableTrigger.isFiltered(trigger)) {
                issues.add(flow.component(), flow.location(trigger), "Every change of a row starts the flow.");
            }
        }
    }
}
