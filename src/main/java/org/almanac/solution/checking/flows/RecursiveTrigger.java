package org.almanac.solution.checking.flows;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.IssueSink;

/** Flows that start themselves again. */
final class RecursiveTrigger extends FlowRule {

    RecursiveTrigger() {
        super(
                "flow-avoid-recursive-loop",
                "A flow changes the rows whose change starts it.",
                CheckSeverity.HIGH,
                Category.PERFORMANCE,
                "Each run starts the next one until the platform stops it. Let the trigger name the columns that it waits for (none that the flow writes), or give it a condition that the change does not meet.");
    }

    @Override
    void inspect(Flow flow, IssueSink issues) {
        for (FlowStep trigger : flow.triggers()) {
            String table = trigger.parameter("subscriptionRequest/entityname").orElse("");
            if (table.isEmpty() || !TableTrigger.seesUpdates(trigger) || TableTrigger.isFiltered(trigger)) {
                continue;
            }
            for (FlowStep action : flow.actions()) {
                boolean update = action.operation().equals("UpdateRecord")
                        || action.operation().equals("UpdateOnlyRecord");
                if (update
                        && TableTrigger.isSetOf(
                                table, action.parameter("entityName").orElse(""))) {
                    issues.add(
                            flow.component(),
                            flow.location(action),
                            "The action changes rows of " + table + ", and such a change starts the flow.");
                }
            }
        }
    }
}
