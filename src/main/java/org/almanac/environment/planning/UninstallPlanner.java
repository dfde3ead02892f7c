package org.almanac.environment.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan.Change;
import org.almanac.environment.Plan.Refusal;
import org.almanac.environment.PlanMode;
import org.almanac.environment.planning.rules.ImportRule;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;
import org.almanac.solution.PlatformCode;
import org.jspecify.annotations.Nullable;

/** Works out what uninstalling a solution would do (dataverse-semantics 6). Pure: it reads and writes nothing. */
public final class UninstallPlanner {

    /** The platform's own solutions (dataverse-semantics 1.2). */
    private static final Set<String> RESTRICTED = Set.of("active", "basic", "default", "system");

    private final Bodies bodies;

    public UninstallPlanner(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * @param state with the solution's family: the layers of all components that it, its patches and its staged upgrade have
     *     layers on, and of all parts of their tables
     * @param uniqueName of a solution, a patch, or a staged upgrade, in any case
     * @throws BadInput UNKNOWN_SOLUTION if it is not installed
     */
    public PlannedChange plan(EnvironmentState state, String uniqueName) {
        if (RESTRICTED.contains(uniqueName.toLowerCase(Locale.ROOT))) {
            return draft(state, uniqueName, null, List.of())
                    .refused(ImportRule.refuse(
                            PlatformCode.DELETE_RESTRICTED_SOLUTION,
                            "The solution " + uniqueName + " is the platform's own and cannot be deleted."));
        }
        SolutionState solution = state.solution(uniqueName).orElseThrow(() -> unknown(state, uniqueName));
        List<SolutionState> going = going(state, solution);
        PlanDraft draft = draft(state, solution.uniqueName(), solution, patchesFirst(going));
        Optional<SolutionState> staged = staged(state, solution);
        return staged.isPresent()
                ? draft.refused(waits(staged.get()))
                : effect(state, solution, draft, new LayersGone(state, going).draft());
    }

    /**
     * Something that keeps a solution from being uninstalled.
     *
     * @param solution that needs or extends the required component
     */
    public record Obstacle(ComponentRef dependent, ComponentRef required, String solution) {}

    /**
     * Everything that keeps a solution from being uninstalled; where another publisher's layer extends a base that would go,
     * the component is at both ends.
     *
     * @param state as for {@link #plan}
     * @throws BadInput UNKNOWN_SOLUTION if it is not installed
     */
    public List<Obstacle> obstacles(EnvironmentState state, String uniqueName) {
        SolutionState solution = state.solution(uniqueName).orElseThrow(() -> unknown(state, uniqueName));
        Consequences consequences =
                Consequences.of(state, new LayersGone(state, going(state, solution)).draft(), bodies);
        List<Obstacle> result = new ArrayList<>();
        consequences
                .blockers()
                .forEach(blocker ->
                        result.add(new Obstacle(blocker.component(), blocker.component(), blocker.solution())));
        consequences
                .needs()
                .forEach(need -> result.add(new Obstacle(need.dependent(), need.required(), need.solution())));
        return result;
    }

    private PlannedChange effect(
            EnvironmentState state, SolutionState solution, PlanDraft draft, StateChange.Draft change) {
        Consequences consequences = Consequences.of(state, change, bodies);
        if (consequences.forbidden()) {
            return draft.refused(Objections.toUninstalling(consequences));
        }
        ChangeList list = new ChangeList(
                state,
                consequences.change(),
                solution.key(),
                consequences.deleted(),
                consequences.rowsAtRisk(),
                bodies);
        List<Change> changes = list.changes(Map.of());
        return draft.accepted(consequences.change(), changes, consequences.unknown(list));
    }

    /** The solution and its patches, newest patch first, the solution itself last (dataverse-semantics 1.6). */
    private static List<SolutionState> going(EnvironmentState state, SolutionState solution) {
        List<SolutionState> result = new ArrayList<>();
        if (solution.role() == SolutionRole.BASE) {
            result.addAll(state.patches(solution.uniqueName()));
            Collections.reverse(result);
        }
        result.add(solution);
        return result;
    }

    private static Optional<SolutionState> staged(EnvironmentState state, SolutionState solution) {
        return solution.role() == SolutionRole.BASE ? state.holding(solution.uniqueName()) : Optional.empty();
    }

    private static List<Refusal> waits(SolutionState staged) {
        return ImportRule.refuse(
                PlatformCode.PENDING_UPGRADE_EXISTS,
                "The staged upgrade " + staged.uniqueName() + " " + staged.version()
                        + " waits. Apply it, or uninstall it, first.");
    }

    private static List<Finding> patchesFirst(List<SolutionState> going) {
        return going.stream()
                .limit(going.size() - 1L)
                .map(patch -> new Finding(
                        "patch-goes-first",
                        FindingSeverity.INFORMATIONAL,
                        "The patch " + patch.uniqueName() + " " + patch.version() + " goes first.",
                        null,
                        null))
                .toList();
    }

    private static PlanDraft draft(
            EnvironmentState state, String uniqueName, @Nullable SolutionState installed, List<Finding> findings) {
        String version = installed == null ? "1.0" : installed.version().text();
        return new PlanDraft(
                state,
                null,
                uniqueName,
                version,
                installed != null && installed.managed(),
                version,
                ImportOptions.standard(),
                PlanMode.UNINSTALL,
                findings);
    }

    private static BadInput unknown(EnvironmentState state, String uniqueName) {
        return new BadInput(
                ErrorCode.UNKNOWN_SOLUTION,
                "The environment " + state.environment().name() + " has no solution '" + uniqueName + "'.",
                uniqueName);
    }
}
