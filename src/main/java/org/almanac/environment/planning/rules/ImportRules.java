package org.almanac.environment.planning.rules;

import java.util.List;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.planning.Definitions;

/**
 * All rules in the order in which the platform checks them (dataverse-semantics 3.4). A rule that fails stops the later
 * stages, as on the platform, but all refusals of one stage are told at once.
 */
public final class ImportRules {

    private ImportRules() {}

    private static List<List<ImportRule>> stages(Definitions definitions) {
        return List.of(
                List.of(new PackageSizeRule(), new CheckerRule()),
                List.of(new PackageVersionRule()),
                List.of(new RestrictedSolutionRule(), new UnmanagedBlockRule()),
                List.of(new ManagedMismatchRule(), new PublisherRule()),
                List.of(new PatchRule(), new ModeRule()),
                List.of(new MissingDependenciesRule(), new ManagedNeedsRule()),
                List.of(new RootComponentsRule(), new UnclaimedEntriesRule()),
                List.of(
                        new TableLimitRule(),
                        new DuplicateTableRule(definitions),
                        new PrimaryNameRule(),
                        new ColumnPrefixRule(),
                        new ProtectedComponents(definitions),
                        new ProcessNameRule(definitions),
                        new PluginTypesRule(definitions),
                        new RoutingRuleRule(definitions),
                        new PackagedSettingsRule()));
    }

    /**
     * The refusals of the first stage that has any.
     *
     * @param definitions where the last stage looks components up
     */
    public static List<Refusal> check(ImportAttempt attempt, Definitions definitions) {
        for (List<ImportRule> stage : stages(definitions)) {
            List<Refusal> refusals =
                    stage.stream().flatMap(rule -> rule.check(attempt).stream()).toList();
            if (!refusals.isEmpty()) {
                return refusals;
            }
        }
        return List.of();
    }
}
