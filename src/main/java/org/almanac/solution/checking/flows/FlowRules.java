package org.almanac.solution.checking.flows;

import java.util.List;
import org.almanac.solution.checking.Rule;

/** All rules about cloud flows. */
public final class FlowRules {

    private FlowRules() {}

    public static List<Rule> all() {
        return List.of(
                new RecursiveTrigger(),
                new MissingReference(),
                new EmbeddedConnection(),
                new AddressInFlow(),
                new SecretInFlow(),
                new OpenTrigger(),
                new AllColumns(),
                new UnfilteredTrigger());
    }
}
