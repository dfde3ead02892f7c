package org.almanac.solution.checking.flows;

import java.util.regex.Pattern;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.IssueSink;

/** Addresses of one environment or site. */
final class AddressInFlow extends FlowRule {

    private static final Pattern ADDRESS = Pattern.compile(
            "https?://[\\w.-]{1,100}\\.(?:crm\\d{0,2}\\.dynamics|sharepoint)\\.com", Pattern.CASE_INSENSITIVE);

    AddressInFlow() {
        super(
                "alm-flow-hard-coded-address",
                "The address of an environment or site is written into a flow.",
                CheckSeverity.MEDIUM,
                Category.MAINTAINABILITY,
                "In every other environment the flow still goes there. Put the address into an environment variable.");
    }

    @Override
    void inspect(Flow flow, IssueSink issues) {
        for (FlowStep action : flow.actions()) {
            boolean[] found = {false};
            Json.ownTexts(action, text -> found[0] |= ADDRESS.matcher(text).find());
            if (found[0]) {
                issues.add(
                        flow.component(),
                        flow.location(action),
                        "The address of an environment or site is written into the action.");
            }
        }
    }
}
