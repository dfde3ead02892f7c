package org.almanac.environment.mirroring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.EnvironmentPublisher;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.MirroredInventory.MirroredComponent;
import org.almanac.environment.MirroredInventory.MirroredLayer;
import org.almanac.environment.MirroredInventory.MirroredSolution;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.UnknownDefinition;
import org.almanac.environment.planning.World;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.environment.state.StateChange;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;

/** What a real environment says, in words, and its mirror. */
final class RealEnvironment {

    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    final World mirror = World.mirror();
    private final Map<String, MirroredSolution> solutions = new LinkedHashMap<>();
    private final Map<ComponentRef, List<MirroredLayer>> layers = new HashMap<>();
    private final Set<ComponentRef> active = new HashSet<>();
    private final List<StagedPackage> packages = new ArrayList<>();

    /** Installed by Contoso; another version of the same solution stays in its place. */
    RealEnvironment managed(String name, String version, String... components) {
        return solution(name, version, true, null, components(components));
    }

    RealEnvironment unmanaged(String name, String... components) {
        return solution(name, "1.0", false, null, components(components));
    }

    RealEnvironment patch(String name, String version, String parent, String... components) {
        return solution(name, version, true, parent, components(components));
    }

    /** Nobody asked what it has. */
    RealEnvironment unread(String name, String version) {
        return solution(name, version, true, null, null);
    }

    RealEnvironment solution(
            String name,
            String version,
            boolean managed,
            @Nullable String parent,
            @Nullable List<MirroredComponent> components) {
        solutions.put(
                name,
                new MirroredSolution(
                        name,
                        name,
                        SolutionVersion.parse(version),
                        managed,
                        "Contoso",
                        parent,
                        LONG_AGO,
                        LONG_AGO,
                        components));
        return this;
    }

    static List<MirroredComponent> components(String... refs) {
        return List.of(refs).stream()
                .map(RealEnvironment::ref)
                .map(ref -> new MirroredComponent(ref, ref.key(), null, 0))
                .toList();
    }

    /** Such as {@code Attribute account.x}. */
    static ComponentRef ref(String text) {
        int blank = text.indexOf(' ');
        return ComponentRef.of(text.substring(0, blank), text.substring(blank + 1));
    }

    RealEnvironment without(String name) {
        solutions.remove(name);
        return this;
    }

    /** @param stack lowest first, as {@code Solution=content} */
    RealEnvironment layers(String component, String... stack) {
        layers.put(
                ref(component),
                List.of(stack).stream()
                        .map(layer -> new MirroredLayer(
                                layer.substring(0, layer.indexOf('=')), layer.substring(layer.indexOf('=') + 1)))
                        .toList());
        return this;
    }

    RealEnvironment on(String component) {
        active.add(ref(component));
        return this;
    }

    RealEnvironment off(String component) {
        active.remove(ref(component));
        return this;
    }

    /** Almanac has this package. */
    RealEnvironment shelved(PackageFixture fixture) {
        packages.add(fixture.staged());
        return this;
    }

    MirroredInventory inventory() {
        return new MirroredInventory(
                List.of(new EnvironmentPublisher(new Publisher("Contoso", "Contoso", "ctso", 10000), true)),
                List.copyOf(solutions.values()),
                layers,
                active,
                Map.of());
    }

    StateChange reflected() {
        return reflected(inventory());
    }

    /** What the mirror had to change. */
    StateChange reflected(MirroredInventory inventory) {
        StateChange change = Reflection.of(mirror.state(), inventory, this::known, hashes -> {
            Set<Sha256> result = new HashSet<>();
            PackageFixture.bodies().of(hashes).forEach((hash, body) -> {
                if (body != null && UnknownDefinition.is(body)) {
                    result.add(hash);
                }
            });
            return result;
        });
        mirror.apply(change);
        return change;
    }

    private Optional<KnownPackage> known(String name, SolutionVersion version, boolean managed) {
        return packages.stream()
                .filter(staged -> staged.manifest().uniqueName().equalsIgnoreCase(name))
                .filter(staged -> staged.manifest().version().sameAs(version))
                .filter(staged -> staged.manifest().managed() == managed)
                .findFirst()
                .map(RealEnvironment::known);
    }

    private static KnownPackage known(StagedPackage staged) {
        Map<ComponentRef, Sha256> definitions = new HashMap<>();
        Set<ComponentRef> references = new HashSet<>();
        for (StagedPackage.Component component : staged.components()) {
            Sha256 body = component.body();
            if (body == null) {
                references.add(component.ref());
            } else {
                definitions.put(component.ref(), body);
            }
        }
        return new KnownPackage(staged.manifest().body().hash(), definitions, references);
    }

    /** Keys of the solutions with a layer, lowest first. */
    List<String> stack(String component) {
        return mirror.state().stack(ref(component)).layers().stream()
                .map(layer -> layer.solution().uniqueName())
                .toList();
    }

    /** Whether the definition of a solution's layer is known. */
    boolean knows(String component, String solution) {
        return !UnknownDefinition.is(definition(component, solution));
    }

    ComponentBody definition(String component, String solution) {
        Sha256 hash = mirror.state()
                .stack(ref(component))
                .layerOf(SolutionState.keyOf(solution))
                .orElseThrow()
                .current();
        return Objects.requireNonNull(PackageFixture.bodies().of(Set.of(hash)).get(hash));
    }

    /** Everything that an environment in memory would say of itself. */
    static MirroredInventory of(EnvironmentState state) {
        Map<String, List<MirroredComponent>> held = new HashMap<>();
        Map<ComponentRef, List<MirroredLayer>> layers = new HashMap<>();
        state.stacks().forEach((component, stack) -> {
            layers.put(
                    component,
                    stack.layers().stream()
                            .map(layer -> new MirroredLayer(
                                    layer.solution().uniqueName(),
                                    layer.current().hex()))
                            .toList());
            stack.layers().stream()
                    .filter(layer -> layer.solution().managed())
                    .forEach(layer -> held.computeIfAbsent(layer.solution().key(), key -> new ArrayList<>())
                            .add(new MirroredComponent(component, component.key(), null, null)));
        });
        // no environment lists what it does not have any more
        state.members()
                .forEach((key, members) -> members.stream()
                        .filter(member -> state.stack(member.component()).exists())
                        .forEach(member -> held.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(new MirroredComponent(
                                        member.component(), member.component().key(), null, member.behavior()))));
        List<MirroredSolution> listed = state.solutions().values().stream()
                .filter(solution -> !solution.active())
                .sorted(Comparator.comparingInt(SolutionState::block).thenComparing(SolutionState::role))
                .map(solution -> new MirroredSolution(
                        solution.uniqueName(),
                        solution.displayName(),
                        solution.version(),
                        solution.managed(),
                        solution.publisher(),
                        solution.role() == SolutionRole.PATCH ? solution.parent() : null,
                        LONG_AGO,
                        LONG_AGO,
                        held.getOrDefault(solution.key(), List.of())))
                .toList();
        return new MirroredInventory(
                state.publishers().values().stream()
                        .map(publisher -> new EnvironmentPublisher(publisher.publisher(), publisher.readOnly()))
                        .toList(),
                listed,
                layers,
                state.active(),
                Map.of());
    }
}
