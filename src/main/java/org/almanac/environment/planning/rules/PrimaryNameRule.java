package org.almanac.environment.planning.rules;

import java.util.List;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.planning.PlatformComponents;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PlatformCode;

/**
 * A table that is new in the environment comes with its primary name column (dataverse-semantics 10: 0x80044355). Asked of
 * tables that come whole, with their primary key; what extends a table has neither.
 */
final class PrimaryNameRule implements ImportRule {

    @Override
    public List<Refusal> check(ImportAttempt attempt) {
        List<ComponentRef> nameless = attempt.solutionPackage().facts().namelessTables().stream()
                .filter(table -> !PlatformComponents.has(table))
                .filter(table -> !attempt.state().stack(table).exists())
                .toList();
        return nameless.isEmpty()
                ? List.of()
                : ImportRule.refuse(
                        PlatformCode.PRIMARY_NAME_NOT_FOUND,
                        "The package has the new table " + nameless.get(0).key() + " without a primary name column.",
                        nameless);
    }
}
