package org.almanac.environment.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.AddedComponent;
import org.almanac.environment.Dependencies;
import org.almanac.environment.Dependency;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.SolutionContents;
import org.almanac.environment.SolutionMember;
import org.almanac.environment.authoring.EditRefused;
import org.almanac.environment.authoring.MemberEdits;
import org.almanac.environment.authoring.WellKnown;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcSolutionContents implements SolutionContents {

    /** What the platform itself has needs nothing that a solution could have. */
    private static final String PLATFORM = "System";

    private final Editing editing;
    private final SolutionRows solutions;
    private final MemberListing listing;
    private final Dependencies dependencies;

    JdbcSolutionContents(Editing editing, SolutionRows solutions, MemberListing listing, Dependencies dependencies) {
        this.editing = editing;
        this.solutions = solutions;
        this.listing = listing;
        this.dependencies = dependencies;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SolutionMember> list(EnvironmentName environment, String solution, @Nullable String after, int limit) {
        int id = editing.get(environment).id();
        if (WellKnown.of(solution).filter(WellKnown.DEFAULT::equals).isPresent()) {
            return listing.all(id, after, limit);
        }
        SolutionState found = Optional.ofNullable(solutions.all(id).get(SolutionState.keyOf(solution)))
                .orElseThrow(() -> EditRefused.unknownSolution(solution));
        return listing.of(id, found, after, limit);
    }

    @Override
    @Transactional
    public void add(EnvironmentName environment, String solution, AddedComponent component, String operationKey) {
        EnvironmentRow row = editing.lock(environment);
        Set<ComponentRef> required = component.withRequired() ? required(environment, component.component()) : Set.of();
        Set<ComponentRef> asked = new HashSet<>(required);
        asked.add(component.component());
        EnvironmentState state = editing.read(row, ofSolution(solution, asked));
        editing.apply(
                row,
                new MemberEdits(state).add(solution, component, required),
                operationKey,
                "Adding " + component.component() + " to " + solution);
    }

    /** What the component needs, and what that needs, and so on, as far as the environment has it. */
    private Set<ComponentRef> required(EnvironmentName environment, ComponentRef component) {
        Set<ComponentRef> found = new LinkedHashSet<>();
        Deque<ComponentRef> open = new ArrayDeque<>(List.of(component));
        while (!open.isEmpty()) {
            for (Dependency need : dependencies.required(environment, open.remove())) {
                ComponentRef needed = need.required().component();
                String base = need.required().baseSolution();
                if (base != null && !needed.equals(component) && found.add(needed) && !base.equals(PLATFORM)) {
                    open.add(needed);
                }
            }
        }
        return found;
    }

    @Override
    @Transactional
    public void remove(EnvironmentName environment, String solution, ComponentRef component, String operationKey) {
        EnvironmentRow row = editing.lock(environment);
        EnvironmentState state = editing.read(row, ofSolution(solution, Set.of(component)));
        editing.apply(
                row,
                new MemberEdits(state).remove(solution, component),
                operationKey,
                "Removing " + component + " from " + solution);
    }

    private static StateQuery ofSolution(String solution, Set<ComponentRef> components) {
        return new StateQuery(components, Set.of(), Set.of(SolutionState.keyOf(solution)));
    }
}
