package org.almanac.solution.checking.flows;

import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.IssueSink;

/** Rows read with all their columns. */
final class AllColumns extends FlowRule {

    AllColumns() {
        super(
                "alm-flow-select-columns",
                "A flow reads rows with all their columns.",
                CheckSeverity.MEDIUM,
                Category.PERFORMANCE,
                "Name the columns that the flow needs under 'Select columns'; rows come faster, and the flow does not break when somebody adds large columns.");
    }

    @Override
    void inspect(Flow flow, IssueSink issues) {
        for (FlowStep action : flow.actions()) {
            boolean reads = action.operation().equals("ListRecords")
                    || action.operation().equals("GetItem");
            boolean named =
                    action.parameter("$select").filter(text -> !text.isBlank()).isPresent()
                            || action.parameter("fetchXml")
                                    .filter(text -> !text.isBlank())
                                    .isPresent();
            if (reads && action.parameter("entityName").isPresent() && !named) {
                issues.add(flow.component(), flow.location(action), "The action reads all columns.");
            }
        }
    }
}
