package org.almanac.solution.checking.definitions;

import java.util.List;
import org.almanac.solution.checking.Rule;

/** All rules about single definitions. */
public final class DefinitionRules {

    private DefinitionRules() {}

    public static List<Rule> all() {
        return List.of(
                new HandlerWithoutLibrary(),
                new HandlerWithoutContext(),
                new UnlabelledTab(),
                new FetchAllAttributes(),
                new LeadingWildcard(),
                new TooMightyRole(),
                new AbsoluteNavigation(),
                new DialogProcess(),
                new RealTimeWorkflow(),
                new RecordInProcess(),
                new UnreadableColumn(),
                new ForeignOptionValue(),
                new IncludedValue(),
                new SecretInVariable());
    }
}
