package org.almanac.environment.planning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.almanac.environment.Customizations;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Governance;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.environment.ProvidedSolution;
import org.almanac.environment.planning.rules.ImportAttempt;
import org.almanac.environment.state.ComponentIdentity;
import org.almanac.environment.state.Dependent;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.KindListing;
import org.almanac.environment.state.LayerContent;
import org.almanac.environment.state.LayerState;
import org.almanac.environment.state.Membership;
import org.almanac.environment.state.PublisherState;
import org.almanac.environment.state.Replaced;
import org.almanac.environment.state.RowState;
import org.almanac.environment.state.RowValues;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StackState;
import org.almanac.environment.state.StateChange;
import org.almanac.environment.state.StateSum;
import org.almanac.environment.state.TableRows;
import org.almanac.solution.ComponentRef;

/** An environment in memory, whole, to which plans are applied as the store would. */
public final class World {

    private final Environment environment;
    private final ImportPlanner planner = new ImportPlanner(PackageFixture.bodies());
    private final UninstallPlanner uninstallPlanner = new UninstallPlanner(PackageFixture.bodies());
    private final Map<String, SolutionState> solutions = new HashMap<>();
    private final Map<String, PublisherState> publishers = new HashMap<>();
    private final Map<ComponentRef, StackState> stacks = new HashMap<>();
    private final Map<String, Set<Membership>> members = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Map<UUID, RowState>> rows = new HashMap<>();
    private final Map<ComponentRef, ComponentIdentity> identities = new HashMap<>();
    private final Set<ComponentRef> active = new HashSet<>();
    private final Map<String, Long> counts = new HashMap<>();
    private StateSum sum = StateSum.EMPTY;

    private World(EnvironmentKind kind, List<ProvidedSolution> provides, Governance governance) {
        environment = new Environment(
                new EnvironmentName("test"),
                "Test",
                EnvironmentType.SANDBOX,
                kind,
                null,
                null,
                provides,
                "9.2",
                governance,
                StateSum.EMPTY.hash());
        SolutionState active = SolutionState.activeLayer(1);
        solutions.put(active.key(), active);
    }

    public static World empty() {
        return new World(EnvironmentKind.EMBEDDED, List.of(), Governance.STANDARD);
    }

    /** What is known of a real environment: nothing yet. */
    public static World mirror() {
        return new World(EnvironmentKind.DATAVERSE, List.of(), Governance.STANDARD);
    }

    /** An environment in which an administrator has set this. */
    static World governedBy(Governance governance) {
        return new World(EnvironmentKind.EMBEDDED, List.of(), governance);
    }

    static World providing(String... solutions) {
        return new World(
                EnvironmentKind.EMBEDDED,
                List.of(solutions).stream().map(ProvidedSolution::parse).toList(),
                Governance.STANDARD);
    }

    public Plan planned(PackageFixture fixture) {
        return planned(fixture, ImportOptions.standard());
    }

    public Plan planned(PackageFixture fixture, ImportMode mode) {
        return planned(fixture, new ImportOptions(mode, Customizations.MAINTAIN, true));
    }

    public Plan planned(PackageFixture fixture, ImportOptions options) {
        return plan(fixture, options).plan();
    }

    public PlannedChange plan(PackageFixture fixture, ImportOptions options) {
        return planner.plan(new ImportAttempt(fixture.staged(), options, state()));
    }

    /** All there is. */
    public EnvironmentState state() {
        return new EnvironmentState(
                environment,
                sum,
                Map.copyOf(solutions),
                Map.copyOf(publishers),
                Map.copyOf(stacks),
                Map.copyOf(identities),
                Map.copyOf(members),
                Map.copyOf(settings),
                rows(),
                this::edges,
                Set.copyOf(active),
                KindListing.of(Map.copyOf(stacks)));
    }

    private TableRows rows() {
        return environment.kind() == EnvironmentKind.EMBEDDED
                ? table -> List.copyOf(rows.getOrDefault(table, Map.of()).values())
                : new CountedRows(counts);
    }

    private record CountedRows(Map<String, Long> counts) implements TableRows {
        @Override
        public List<RowState> of(String table) {
            return List.of();
        }

        @Override
        public OptionalLong count(String table) {
            return counts.containsKey(table) ? OptionalLong.of(counts.get(table)) : OptionalLong.empty();
        }
    }

    /** Somebody counts the rows of a real environment's table. */
    public World counted(String table, long number) {
        counts.put(table, number);
        return this;
    }

    /** Who needs what, worked out anew from every definition and manifest. */
    private List<Dependent> edges(java.util.Collection<ComponentRef> required) {
        Map<ComponentRef, Dependent> found = new HashMap<>();
        stacks.forEach((component, stack) -> {
            Dependent dependent = EdgesOfWorld.of(component, identities.get(component), stack, required);
            if (!dependent.needs().isEmpty()) {
                found.put(component, dependent);
            }
        });
        for (SolutionState solution : solutions.values()) {
            if (solution.managed()) {
                EdgesOfWorld.declared(solution, required, stacks, found);
            }
        }
        return List.copyOf(found.values());
    }

    public Plan plannedUninstall(String solution) {
        return planToUninstall(solution).plan();
    }

    PlannedChange planToUninstall(String solution) {
        return uninstallPlanner.plan(state(), solution);
    }

    World without(String solution) {
        PlannedChange planned = planToUninstall(solution);
        apply(planned.effect()
                .orElseThrow(() -> new AssertionError(planned.plan().refusals().toString())));
        return this;
    }

    public World with(PackageFixture fixture) {
        return with(fixture, ImportOptions.standard());
    }

    public World with(PackageFixture fixture, ImportOptions options) {
        PlannedChange planned = plan(fixture, options);
        StateChange change = planned.effect()
                .orElseThrow(() -> new AssertionError(planned.plan().refusals().toString()));
        apply(change);
        return this;
    }

    /** Puts a row into a table. */
    World withRow(String table, Map<String, Object> values) {
        RowValues row = new RowValues(values);
        PackageFixture.keep(row.content());
        UUID id = new UUID(0, rows.getOrDefault(table, Map.of()).size() + 1L);
        apply(StateChange.draft()
                .row(new StateChange.RowChange(
                        table, null, new RowState(id, row.content().hash())))
                .change());
        return this;
    }

    public void apply(StateChange change) {
        sum = change.appliedTo(sum);
        change.contents().values().forEach(PackageFixture::keep);
        change.publishers().forEach(publisher -> replace(publishers, publisher, PublisherState::key));
        change.solutions().forEach(solution -> replace(solutions, solution, SolutionState::key));
        if (!change.solutions().isEmpty()) {
            stacks.replaceAll((component, stack) -> asTheyAre(stack));
        }
        change.layers().forEach(this::apply);
        change.members().forEach(member -> {
            Set<Membership> own = members.computeIfAbsent(member.solution(), key -> new HashSet<>());
            Optional.ofNullable(member.before()).ifPresent(own::remove);
            Optional.ofNullable(member.after()).ifPresent(own::add);
            if (own.isEmpty()) {
                members.remove(member.solution());
            }
        });
        change.settings().forEach(setting -> {
            settings.remove(setting.name());
            Optional.ofNullable(setting.after()).ifPresent(value -> settings.put(setting.name(), value));
        });
        change.activations().forEach(activation -> {
            active.remove(activation.component());
            if (activation.after()) {
                active.add(activation.component());
            }
        });
        change.rows().forEach(row -> {
            Map<UUID, RowState> table = rows.computeIfAbsent(row.table(), name -> new HashMap<>());
            Optional.ofNullable(row.before()).ifPresent(before -> table.remove(before.id()));
            Optional.ofNullable(row.after()).ifPresent(after -> table.put(after.id(), after));
        });
    }

    /** The same layers, of the solutions as they are now. */
    private StackState asTheyAre(StackState stack) {
        return new StackState(stack.layers().stream()
                .map(layer -> new LayerState(
                        solutions.getOrDefault(layer.solution().key(), layer.solution()), layer.content()))
                .toList());
    }

    private static <T> void replace(Map<String, T> all, Replaced<T> one, Function<T, String> key) {
        Optional.ofNullable(one.before()).ifPresent(before -> all.remove(key.apply(before)));
        Optional.ofNullable(one.after()).ifPresent(after -> all.put(key.apply(after), after));
    }

    private void apply(StateChange.LayerChange change) {
        StackState stack =
                stacks.getOrDefault(change.component(), StackState.EMPTY).without(change.solution());
        LayerContent content = change.after();
        if (content != null) {
            SolutionState solution = Objects.requireNonNull(solutions.get(change.solution()), change.solution());
            stack = stack.with(new LayerState(solution, content));
            identities.put(change.component(), new ComponentIdentity(change.name(), change.parent()));
        }
        if (stack.exists()) {
            stacks.put(change.component(), stack);
        } else {
            stacks.remove(change.component());
            identities.remove(change.component());
        }
    }

    /** The sum made from nothing but what is here. */
    StateSum fullSum() {
        StateChange.Draft all = StateChange.draft();
        solutions.values().stream()
                .filter(solution -> !solution.active())
                .forEach(solution -> all.solution(Replaced.added(solution)));
        publishers.values().forEach(publisher -> all.publisher(Replaced.added(publisher)));
        stacks.forEach((component, stack) -> stack.layers()
                .forEach(layer -> all.layer(new StateChange.LayerChange(
                        component, "", null, layer.solution().key(), null, layer.content()))));
        members.forEach(
                (key, own) -> own.forEach(member -> all.member(new StateChange.MemberChange(key, null, member))));
        settings.forEach((name, value) -> all.setting(new StateChange.SettingChange(name, null, value)));
        rows.forEach((table, own) -> own.values().forEach(row -> all.row(new StateChange.RowChange(table, null, row))));
        return all.change().appliedTo(StateSum.EMPTY);
    }

    /** Whether any layer of the component is there. */
    boolean exists(String kind, String key) {
        return stacks.containsKey(ComponentRef.of(kind, key));
    }

    /** Solutions by key with their versions, the unmanaged layer left out. */
    Map<String, String> installed() {
        Map<String, String> result = new java.util.TreeMap<>();
        solutions.values().stream()
                .filter(solution -> !solution.active())
                .forEach(solution ->
                        result.put(solution.key(), solution.version().text()));
        return result;
    }

    /** Whether a process or plug-in step is switched on. */
    boolean active(String kind, String key) {
        return active.contains(ComponentRef.of(kind, key));
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
