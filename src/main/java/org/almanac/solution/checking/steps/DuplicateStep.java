package org.almanac.solution.checking.steps;

import java.util.HashMap;
import java.util.Map;
import org.almanac.solution.CheckRule;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.XmlElement;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.CheckedComponent;
import org.almanac.solution.checking.Inspection;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.checking.Rule;
import org.almanac.solution.zip.Names;

/** Steps that run the same plug-in twice for one event. */
final class DuplicateStep implements Rule {

    private static final CheckRule RULE = new CheckRule(
            "meta-remove-dup-reg",
            "A plug-in is registered twice for the same event.",
            CheckSeverity.CRITICAL,
            Category.PERFORMANCE,
            "Plug-in step",
            "The plug-in does its work twice for each event, or works against itself. Remove one of the steps.");

    @Override
    public CheckRule description() {
        return RULE;
    }

    @Override
    public Inspection begin(IssueSink issues) {
        return new Inspection() {
            private final Map<String, String> seen = new HashMap<>();

            @Override
            public void component(CheckedComponent component) {
                if (component.isDefined("SdkMessageProcessingStep")) {
                    String earlier =
                            seen.putIfAbsent(key(component), component.xml().attribute("Name"));
                    if (earlier != null) {
                        issues.add(component, "The step does the same as '" + Names.shown(earlier) + "'.");
                    }
                }
            }
        };
    }

    /** What makes two steps the same. A step whose message is not known is like no other. */
    private static String key(CheckedComponent step) {
        StepEvent event = StepEvent.of(step);
        String message = event.message().isEmpty() ? step.text("SdkMessageId") : event.message();
        String plugin = step.text("PluginTypeName") + step.text("PluginTypeId");
        return String.join(
                "|",
                message.isEmpty() ? step.ref().key() : message,
                event.table(),
                plugin,
                step.xml().child("fxexpressionid").map(XmlElement::toText).orElse(""),
                step.text("Stage"),
                step.text("Mode"),
                step.text("FilteringAttributes"),
                step.text("Configuration"));
    }
}
