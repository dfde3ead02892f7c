package org.almanac.environment.mirroring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.MirroredInventory.MirroredLayer;
import org.almanac.environment.MirroredInventory.MirroredSolution;
import org.almanac.environment.state.EnvironmentState;
import org.almanac.environment.state.SolutionRole;
import org.almanac.environment.state.SolutionState;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;

/** The solutions of a real environment as rows of its mirror, by key. */
final class ListedSolutions {

    /** Of a solution whose manifest nobody knows. */
    static final ComponentBody NO_MANIFEST = ComponentBody.of("");

    static final String SYSTEM = "system";

    /** The platform's own containers, which a mirror has by itself or does without (dataverse-semantics 1.2). */
    private static final Set<String> CONTAINERS = Set.of("active", "default", "basic");

    private final EnvironmentState state;
    private final KnownPackages packages;
    private final Map<String, MirroredSolution> listed = new LinkedHashMap<>();
    private final Map<String, SolutionState> after = new LinkedHashMap<>();

    ListedSolutions(EnvironmentState state, MirroredInventory inventory, KnownPackages packages) {
        this.state = state;
        this.packages = packages;
        inventory.solutions().stream()
                .filter(solution -> !CONTAINERS.contains(keyOf(solution)))
                .forEach(solution -> listed.put(keyOf(solution), solution));
        if (!listed.containsKey(SYSTEM) && (state.solutions().containsKey(SYSTEM) || shown(inventory, SYSTEM))) {
            after.put(SYSTEM, system());
        }
        Map<String, Integer> blocks = blocks(inventory);
        listed.forEach((key, solution) -> after.put(key, row(solution, blocks)));
    }

    /** What the mirror has to hold, without the unmanaged layer. */
    Map<String, SolutionState> after() {
        return after;
    }

    /** A solution as the environment lists it; empty for the platform's lowest layer where it is not listed. */
    Optional<MirroredSolution> listed(String key) {
        return Optional.ofNullable(listed.get(key));
    }

    /** What Almanac knows of a solution in the version that it has. A staged upgrade was packaged under its parent's name. */
    Optional<KnownPackage> known(SolutionState solution) {
        String name = solution.role() == SolutionRole.HOLDING && solution.parent() != null
                ? solution.parent()
                : solution.uniqueName();
        return packages.find(name, solution.version(), solution.managed());
    }

    private static String keyOf(MirroredSolution solution) {
        return SolutionState.keyOf(solution.uniqueName());
    }

    private static boolean shown(MirroredInventory inventory, String key) {
        return inventory.layers().values().stream()
                .flatMap(List::stream)
                .anyMatch(layer -> SolutionState.keyOf(layer.solution()).equals(key));
    }

    /** The platform's own layer lies below all others (dataverse-semantics 2.1). */
    private static SolutionState system() {
        return new SolutionState(
                0,
                "System",
                "System",
                SolutionVersion.parse("1.0"),
                true,
                "",
                0,
                SolutionRole.BASE,
                null,
                NO_MANIFEST.hash());
    }

    private SolutionState row(MirroredSolution solution, Map<String, Integer> blocks) {
        String parent = parent(solution);
        SolutionRole role = parent == null
                ? SolutionRole.BASE
                : solution.parent() == null ? SolutionRole.HOLDING : SolutionRole.PATCH;
        String family = parent == null ? keyOf(solution) : SolutionState.keyOf(parent);
        SolutionState row = new SolutionState(
                0,
                solution.uniqueName(),
                solution.displayName(),
                solution.version(),
                solution.managed(),
                solution.publisher(),
                keyOf(solution).equals(SYSTEM) ? 0 : blocks.getOrDefault(family, 1),
                role,
                parent,
                NO_MANIFEST.hash());
        return row.at(row.version(), row.displayName(), manifest(row));
    }

    /** A patch names its parent; a staged upgrade has it in its name. */
    private @Nullable String parent(MirroredSolution solution) {
        String named = solution.parent();
        if (named != null) {
            return named;
        }
        String suffix = SolutionState.UPGRADE_SUFFIX.toLowerCase(Locale.ROOT);
        String key = keyOf(solution);
        return key.endsWith(suffix)
                ? Optional.ofNullable(listed.get(key.substring(0, key.length() - suffix.length())))
                        .map(MirroredSolution::uniqueName)
                        .orElse(null)
                : null;
    }

    private Sha256 manifest(SolutionState row) {
        SolutionState before = state.solutions().get(row.key());
        if (before != null
                && before.version().sameAs(row.version())
                && !before.manifest().equals(NO_MANIFEST.hash())) {
            return before.manifest();
        }
        return known(row).map(KnownPackage::manifest).orElse(NO_MANIFEST.hash());
    }

    private Map<String, Integer> blocks(MirroredInventory inventory) {
        Set<String> keys = new LinkedHashSet<>();
        state.solutions().values().stream()
                .filter(solution -> listed.containsKey(solution.key()))
                .sorted(Comparator.comparingInt(SolutionState::block))
                .forEach(solution -> addBase(keys, solution.key()));
        listed.keySet().forEach(key -> addBase(keys, key));
        List<List<String>> stacks = new ArrayList<>();
        for (List<MirroredLayer> layers : inventory.layers().values()) {
            stacks.add(layers.stream()
                    .map(layer -> familyOf(SolutionState.keyOf(layer.solution())))
                    .filter(keys::contains)
                    .toList());
        }
        Map<String, Integer> blocks = new HashMap<>();
        int highest = 0;
        for (String key : new SolutionOrder(stacks).of(List.copyOf(keys))) {
            SolutionState before = state.solutions().get(key);
            highest = Math.max(highest + 1, before == null ? 0 : before.block());
            blocks.put(key, highest);
        }
        return blocks;
    }

    private void addBase(Set<String> keys, String key) {
        if (familyOf(key).equals(key) && !key.equals(SYSTEM)) {
            keys.add(key);
        }
    }

    private String familyOf(String key) {
        MirroredSolution solution = listed.get(key);
        String parent = solution == null ? null : parent(solution);
        return parent == null ? key : SolutionState.keyOf(parent);
    }
}
