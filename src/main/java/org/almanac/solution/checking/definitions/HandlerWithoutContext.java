package org.almanac.solution.checking.definitions;

import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.XmlElement;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.ComponentRule;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.zip.Names;

/** Handlers that do not get the execution context. */
final class HandlerWithoutContext extends ComponentRule {

    HandlerWithoutContext() {
        super(
                "SystemForm",
                new CheckRule(
                        "alm-form-handler-context",
                        "A handler of a form does not get the execution context.",
                        CheckSeverity.MEDIUM,
                        Category.UPGRADE_READINESS,
                        "Form",
                        "Tick 'Pass execution context as first parameter'; without it the function can reach the form through deprecated ways only."));
    }

    @Override
    protected void inspect(CheckedComponent component, IssueSink issues) {
        for (XmlElement handler : component.all("Handler")) {
            boolean on = !handler.attribute("enabled").equals("false");
            if (on && handler.attribute("passExecutionContext").equals("false")) {
                issues.add(
                        component,
                        "The function " + Names.shown(handler.attribute("functionName"))
                                + " does not get the execution context.");
            }
        }
    }
}
