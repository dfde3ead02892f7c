package org.almanac.solution.checking;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.almanac.solution.checking.definitions.DefinitionRules;
import org.almanac.solution.checking.flows.FlowRules;
import org.almanac.solution.checking.scripts.ScriptRules;
import org.almanac.solution.checking.solutions.SolutionRules;
import org.almanac.solution.checking.steps.StepRules;

/** Every rule there is. */
public final class StandardRules {

    private static final Comparator<Rule> ORDER = Comparator.comparing(
                    (Rule rule) -> rule.description().severity())
            .thenComparing(rule -> rule.description().code());

    private StandardRules() {}

    /** Worst first, then by code. */
    public static List<Rule> all() {
        return Stream.of(
                        ScriptRules.all(), FlowRules.all(), StepRules.all(), DefinitionRules.all(), SolutionRules.all())
                .flatMap(List::stream)
                .sorted(ORDER)
                .toList();
    }
}
