package org.almanac.solution.checking.solutions;

import java.util.List;
import org.almanac.solution.checking.Rule;

/** All rules about the solution as a whole. */
public final class SolutionRules {

    private SolutionRules() {}

    public static List<Rule> all() {
        return List.of(
                new UnmanagedDependency(),
                new DefaultPublisher(),
                new ShortVersion(),
                new FirstVersion(),
                new WholeForeignTable(),
                new ForeignPrefix(),
                new ForeignTableMap(),
                new AbsentConnectionReference(),
                new OpenManagedComponents(),
                new UncheckedFile());
    }
}
