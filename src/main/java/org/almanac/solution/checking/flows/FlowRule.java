package org.almanac.solution.checking.flows;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;

/** A rule that looks at the cloud flows one by one. */
abstract class FlowRule implements Rule {

    static final String FLOWS = "Cloud flow";

    private final CheckRule description;

    FlowRule(String code, String summary, CheckSeverity severity, String category, String guidance) {
        this.description = new CheckRule(code, summary, severity, category, FLOWS, guidance);
    }

    @Override
    public final CheckRule description() {
        return description;
    }

    @Override
    public final Inspection begin(IssueSink issues) {
        return new Inspection() {
            @Override
            public void flow(Flow flow) {
                inspect(flow, issues);
            }
        };
    }

    abstract void inspect(Flow flow, IssueSink issues);
}
