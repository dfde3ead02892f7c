package org.almanac.solution.checking.flows;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.IssueSink;

/** Flows that anybody may start. */
final class OpenTrigger extends FlowRule {

    OpenTrigger() {
        super(
                "alm-flow-open-trigger",
                "A flow may be started by anybody who knows its address.",
                CheckSeverity.HIGH,
                Category.SECURITY,
                "Let the trigger ask for a login: choose the users of the organization, or single ones, who may call it.");
    }

    @Override
    void inspect(Flow flow, IssueSink issues) {
        for (FlowStep trigger : flow.triggers()) {
            String who = trigger.text("inputs", "triggerAuthenticationType").orElse("All");
            if (trigger.type().equals("Request")
                    && trigger.text("kind").orElse("").equals("Http")
                    && who.equals("All")) {
                issues.add(flow.component(), flow.location(trigger), "The trigger takes requests without login.");
            }
        }
    }
}
