package org.almanac.environment.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.Dependencies;
import org.almanac.environment.Dependency;
import org.almanac.environment.DependencyType;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.planning.PlatformComponents;
import org.almanac.environment.planning.UninstallPlanner;
import org.almanac.environment.planning.UninstallPlanner.Obstacle;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.SolutionState;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class JdbcDependencies implements Dependencies {

    private final EnvironmentRows environments;
    private final StateReader states;
    private final EdgesOut out;
    private final EdgeEnds ends;
    private final Contents contents;
    private final UninstallPlanner uninstalling;

    JdbcDependencies(EnvironmentRows environments, StateReader states, EdgesOut out, EdgeEnds ends, Contents contents) {
        this.environments = environments;
        this.states = states;
        this.out = out;
        this.ends = ends;
        this.contents = contents;
        this.uninstalling = new UninstallPlanner(contents);
    }

    @Override
    public List<Dependency> missing(EnvironmentName environment, String solution) {
        EnvironmentRow row = environments.get(environment);
        EnvironmentState state = states.read(row, StateQuery.ofFamily(solution));
        if (state.solution(solution).isEmpty()) {
            throw new BadInput(
                    ErrorCode.UNKNOWN_SOLUTION,
                    "The environment " + environment + " has no solution '" + solution + "'.",
                    solution);
        }
        Set<ComponentRef> inside = inside(row.id(), state, SolutionState.keyOf(solution));
        Collection<SolutionState> all = state.solutions().values();
        List<Edge> leaving = out.of(row.id(), inside, all).stream()
                .filter(edge -> !inside.contains(edge.required()))
                .filter(edge -> !PlatformComponents.has(edge.required()))
                .toList();
        return ends.of(row.id(), leaving, all);
    }

    /** What the solution has a layer on or refers to, and all parts of what it has as a whole (dataverse-semantics 1.7). */
    private Set<ComponentRef> inside(int environmentId, EnvironmentState state, String key) {
        Set<ComponentRef> result = new HashSet<>();
        Set<ComponentRef> whole = new HashSet<>();
        for (Membership member : state.members(key)) {
            result.add(member.component());
            Integer behavior = member.behavior();
            if (behavior != null && behavior == 0) {
                whole.add(member.component());
            }
        }
        state.stacks().forEach((component, stack) -> {
            if (stack.layerOf(key).isPresent()) {
                result.add(component);
            }
        });
        result.addAll(ends.parts(environmentId, whole));
        return result;
    }

    @Override
    public List<Dependency> forUninstall(EnvironmentName environment, String solution) {
        EnvironmentRow row = environments.get(environment);
        EnvironmentState state = states.read(row, StateQuery.ofFamily(solution));
        Map<Edge, String> extended = new HashMap<>();
        List<Edge> edges = new ArrayList<>();
        for (Obstacle obstacle : uninstalling.obstacles(state, solution)) {
            Edge edge = new Edge(obstacle.dependent(), obstacle.required(), DependencyType.PUBLISHED);
            edges.add(edge);
            if (edge.dependent().equals(edge.required())) {
                extended.put(edge, obstacle.solution());
            }
        }
        return ends.of(row.id(), edges, state.solutions().values()).stream()
                .map(dependency -> named(dependency, extended))
                .toList();
    }

    /** Of a component that another solution extends, the dependent end is that solution's. */
    private static Dependency named(Dependency dependency, Map<Edge, String> extended) {
        Dependency.End end = dependency.dependent();
        String solution =
                extended.get(new Edge(end.component(), dependency.required().component(), dependency.type()));
        return solution == null
                ? dependency
                : new Dependency(
                        new Dependency.End(end.component(), end.name(), end.parent(), solution),
                        dependency.required(),
                        dependency.type());
    }

    @Override
    public List<Dependency> forDelete(EnvironmentName environment, ComponentRef component) {
        EnvironmentRow row = environments.get(environment);
        Set<ComponentRef> going = new HashSet<>(Set.of(component));
        going.addAll(ends.parts(row.id(), going));
        EnvironmentState state = known(row, going, component);
        List<Edge> edges = new EdgesIn(state, contents)
                .into(going).stream()
                        .filter(edge -> !going.contains(edge.dependent()))
                        .toList();
        return ends.of(row.id(), edges, state.solutions().values());
    }

    @Override
    public List<Dependency> dependents(EnvironmentName environment, ComponentRef component) {
        EnvironmentRow row = environments.get(environment);
        EnvironmentState state = known(row, Set.of(component), component);
        List<Edge> edges = new ArrayList<>(new EdgesIn(state, contents).into(Set.of(component)));
        Map<ComponentRef, ComponentRef> holders = ends.parents(ends.parts(row.id(), Set.of(component)));
        holders.forEach((part, holder) -> {
            if (holder.equals(component)) {
                edges.add(new Edge(part, component, DependencyType.SOLUTION_INTERNAL));
            }
        });
        return ends.of(row.id(), edges, state.solutions().values());
    }

    @Override
    public List<Dependency> required(EnvironmentName environment, ComponentRef component) {
        EnvironmentRow row = environments.get(environment);
        EnvironmentState state = known(row, Set.of(component), component);
        Collection<SolutionState> all = state.solutions().values();
        return ends.of(row.id(), out.of(row.id(), Set.of(component), all), all);
    }

    private EnvironmentState known(EnvironmentRow row, Set<ComponentRef> components, ComponentRef component) {
        EnvironmentState state = states.read(row, StateQuery.of(components));
        // a table of the platform may have no layer of any solution, and others need it all the same
        if (!state.stack(component).exists() && !PlatformComponents.has(component)) {
            throw new BadInput(
                    ErrorCode.UNKNOWN_COMPONENT,
                    "The environment " + row.environment().name() + " has no " + component + ".",
                    component.toString());
        }
        return state;
    }
}
