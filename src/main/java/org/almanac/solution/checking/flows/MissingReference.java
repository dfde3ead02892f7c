package org.almanac.solution.checking.flows;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.almanac.solution.checking.IssueSink;
import org.almanac.solution.zip.Names;

/** Expressions that name a step that is not there. */
final class MissingReference extends FlowRule {

    private static final Pattern REFERENCE =
            Pattern.compile("\\b(?:body|outputs|actions|result|items)\\('([^']{1,200})'\\)");

    MissingReference() {
        super(
                "flow-avoid-invalid-reference",
                "A flow refers to a step that it does not have.",
                CheckSeverity.HIGH,
                Category.DESIGN,
                "The flow cannot be switched on. Correct the name of the step in the expression or in the order of steps.");
    }

    @Override
    void inspect(Flow flow, IssueSink issues) {
        Set<String> names = new HashSet<>();
        flow.actions().forEach(step -> names.add(step.name().toLowerCase(Locale.ROOT)));
        flow.triggers().forEach(step -> names.add(step.name().toLowerCase(Locale.ROOT)));
        for (FlowStep action : flow.actions()) {
            Set<String> missing = new TreeSet<>();
            Json.members(action.definition(), "runAfter").keySet().forEach(name -> check(name, names, missing));
            Json.ownTexts(action, text -> expressions(text, names, missing));
            missing.forEach(name -> issues.add(
                    flow.component(), flow.location(action), "There is no step '" + Names.shown(name) + "'."));
        }
    }

    private static void expressions(String text, Set<String> names, Set<String> missing) {
        if (text.indexOf('@') < 0) {
            return;
        }
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            check(reference.group(1).replace("''", "'"), names, missing);
        }
    }

    private static void check(String name, Set<String> names, Set<String> missing) {
        if (!names.contains(name.toLowerCase(Locale.ROOT))) {
            missing.add(name);
        }
    }
}
