package org.almanac.environment.planning.rules;

import java.util.List;
import org.almanac.environment.Plan.Refusal;

/**
 * All rules in the order in which the platform checks them (dataverse-semantics 3.4). A rule that fails stops the later
 * stages, as on the platform, but all refusals of one stage are told at once.
 */
public final class ImportRules {

    private static final List<List<ImportRule>> STAGES = List.of(
            List.of(new PackageVersionRule()),
            List.of(new RestrictedSolutionRule()),
            List.of(new ManagedMismatchRule(), new PublisherRule()),
            List.of(new PatchRule(), new ModeRule()),
            List.of(new MissingDependenciesRule(), new ManagedNeedsRule()),
            List.of(new RootComponentsRule(), new UnclaimedEntriesRule()));

    private ImportRules() {}

    /** The refusals of the first stage that has any. */
    public static List<Refusal> check(ImportAttempt attempt) {
        for (List<ImportRule> stage : STAGES) {
            List<Refusal> refusals =
                    stage.stream().flatMap(rule -> rule.check(attempt).stream()).toList();
            if (!refusals.isEmpty()) {
                return refusals;
            }
        }
        return List.of();
    }
}
