package org.almanac.environment.planning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.environment.Customizations;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.environment.ProvidedSolution;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateSum;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.SolutionVersion;

/** An environment in memory, whole, to which plans are applied as the store would. */
final class World {

    private final Environment environment;
    private final ImportPlanner planner = new ImportPlanner(PackageFixture.bodies());
    private final Map<String, SolutionState> solutions = new HashMap<>();
    private final Map<String, PublisherState> publishers = new HashMap<>();
    private final Map<ComponentRef, StackState> stacks = new HashMap<>();
    private final Map<String, Set<Membership>> members = new HashMap<>();
    private StateSum sum = StateSum.EMPTY;
    private int nextBlock = 1;

    private World(List<ProvidedSolution> provides) {
        environment = new Environment(
                new EnvironmentName("test"),
                "Test",
                EnvironmentType.SANDBOX,
                EnvironmentKind.EMBEDDED,
                null,
                null,
                provides,
                "9.2",
                StateSum.EMPTY.hash());
        SolutionState active = new SolutionState(
                1,
                SolutionState.ACTIVE,
                SolutionState.ACTIVE,
                SolutionVersion.parse("1.0"),
                false,
                "",
                SolutionState.ACTIVE_BLOCK);
        solutions.put(active.key(), active);
    }

    static World empty() {
        return new World(List.of());
    }

    static World providing(String... solutions) {
        return new World(
                List.of(solutions).stream().map(ProvidedSolution::parse).toList());
    }

    Plan planned(PackageFixture fixture) {
        return planned(fixture, ImportOptions.standard());
    }

    Plan planned(PackageFixture fixture, ImportMode mode) {
        return planned(fixture, new ImportOptions(mode, Customizations.MAINTAIN, true));
    }

    Plan planned(PackageFixture fixture, ImportOptions options) {
        return plan(fixture, options).plan();
    }

    private PlannedImport plan(PackageFixture fixture, ImportOptions options) {
        return planner.plan(new ImportAttempt(fixture.staged(), options, state(fixture)));
    }

    private EnvironmentState state(PackageFixture fixture) {
        String key = SolutionState.keyOf(fixture.staged().manifest().uniqueName());
        return new EnvironmentState(
                environment,
                sum,
                Map.copyOf(solutions),
                Map.copyOf(publishers),
                Map.copyOf(stacks),
                Set.copyOf(members.getOrDefault(key, Set.of())),
                nextBlock);
    }

    World with(PackageFixture fixture) {
        return with(fixture, ImportOptions.standard());
    }

    World with(PackageFixture fixture, ImportOptions options) {
        PlannedImport planned = plan(fixture, options);
        StateChange change = planned.effect()
                .orElseThrow(() -> new AssertionError(planned.plan().refusals().toString()));
        sum = change.appliedTo(sum);
        if (change.newPublisher() != null) {
            publishers.put(change.newPublisher().key(), change.newPublisher());
        }
        if (change.before() == null) {
            nextBlock++;
        }
        solutions.put(change.after().key(), change.after());
        change.layers().forEach(this::apply);
        Set<Membership> own = members.computeIfAbsent(change.after().key(), key -> new HashSet<>());
        change.membersRemoved().forEach(own::remove);
        own.addAll(change.membersAdded());
        return this;
    }

    private void apply(StateChange.LayerChange change) {
        StackState stack = stacks.getOrDefault(change.component(), StackState.EMPTY);
        LayerState before = change.before();
        LayerState after = change.after();
        if (before != null) {
            stack = stack.without(before.solution().key());
        }
        if (after != null) {
            stack = stack.with(after);
        }
        stacks.put(change.component(), stack);
    }

    StateSum sum() {
        return sum;
    }

    String effective(String kind, String key, String property) {
        ComponentRef component = ComponentRef.of(kind, key);
        StackState stack = stacks.getOrDefault(component, StackState.EMPTY);
        Set<org.almanac.solution.Sha256> hashes = new HashSet<>();
        stack.layers().forEach(layer -> hashes.add(layer.current()));
        return EffectiveValues.of(component, stack, PackageFixture.bodies().of(hashes))
                .value(property)
                .map(EffectiveValues.Value::text)
                .orElse("(none)");
    }
}
