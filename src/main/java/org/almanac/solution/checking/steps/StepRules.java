package org.almanac.solution.checking.steps;

import java.util.List;
import org.almanac.solution.checking.Rule;

/** All rules about plug-ins and their steps. */
public final class StepRules {

    private StepRules() {}

    public static List<Rule> all() {
        return List.of(
                new MissingFilter(),
                new RetrieveStep(),
                new AnnotationStep(),
                new OldStage(),
                new UnsandboxedAssembly(),
                new DuplicateStep(),
                new InactiveDefinition());
    }
}
