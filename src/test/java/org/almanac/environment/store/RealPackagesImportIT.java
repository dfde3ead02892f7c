package org.almanac.environment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Plan;
import org.almanac.environment.ProvidedSolution;
import org.almanac.environment.StagedPackage;
import org.almanac.problem.BadInput;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Real packages go through plan and import, each into an environment of its own whose platform provides what the first party
 * brings and has the three add-ons that some of them extend; where a package leans on another real package, that one goes in
 * first. What is refused all the same is listed with
 * its reason, one by one.
 */
class RealPackagesImportIT {

    private static final int AT_LEAST = 150;

    private final StoreFixture store = StoreFixture.on(TestDatabase.H2);
    private final Map<String, StagedPackage> packages = new TreeMap<>();
    private int environments;

    @Test
    void allButTheListedOnesAreImportedAsPlanned() throws IOException {
        Path folder = Path.of(System.getProperty("almanac.corpus", "missing"));
        Assumptions.assumeTrue(Files.isDirectory(folder), "no folder of real packages");
        Map<String, String> refused = new TreeMap<>();
        read(folder, refused);
        int imported = 0;
        for (Map.Entry<String, StagedPackage> entry : packages.entrySet()) {
            Optional<Plan.Refusal> refusal = imported(entry.getValue());
            refusal.ifPresent(reason -> refused.put(entry.getKey(), reason.code() + " " + reason.message()));
            imported += refusal.isEmpty() ? 1 : 0;
        }

        assertThat(lines(refused)).containsExactlyElementsOf(expected());
        assertThat(imported).isGreaterThanOrEqualTo(AT_LEAST);
    }

    private void read(Path folder, Map<String, String> refused) throws IOException {
        List<Path> zips;
        try (Stream<Path> files = Files.list(folder)) {
            zips = files.filter(file -> file.toString().endsWith(".zip")).toList();
        }
        for (Path zip : zips) {
            String name = Objects.requireNonNull(zip.getFileName()).toString();
            try {
                packages.put(name, store.packages.stage(Sha256.of(Files.readAllBytes(zip)), zip));
            } catch (BadInput e) {
                refused.put(name, e.code().code() + " " + e.getMessage());
            }
        }
    }

    /** Why not, if not. */
    private Optional<Plan.Refusal> imported(StagedPackage staged) throws IOException {
        EnvironmentName environment = new EnvironmentName("real-" + environments++);
        store.environments.register(
                environment, EnvironmentSettings.embedded("Real", EnvironmentType.SANDBOX, provided()));
        Plan plan = store.plan(environment, staged);
        if (!plan.accepted()) {
            prerequisite(staged, plan).ifPresent(other -> apply(environment, other));
            plan = store.plan(environment, staged);
        }
        if (!plan.accepted()) {
            return Optional.of(plan.refusals().get(0));
        }
        apply(environment, staged);
        return Optional.empty();
    }

    private void apply(EnvironmentName environment, StagedPackage staged) {
        Plan plan = store.plan(environment, staged);
        if (plan.accepted()) {
            store.apply(environment, staged, plan.planHash());
            assertThat(store.environments.get(environment).stateHash()).isEqualTo(plan.stateHashAfter());
        }
    }

    /** Another real package, managed if this one is, that defines everything this one lacks. */
    private Optional<StagedPackage> prerequisite(StagedPackage staged, Plan plan) {
        Set<ComponentRef> missing = new HashSet<>(plan.refusals().get(0).components());
        return packages.values().stream()
                .filter(other ->
                        !other.manifest().uniqueName().equals(staged.manifest().uniqueName()))
                .filter(other ->
                        other.manifest().managed() || !staged.manifest().managed())
                .filter(other -> !missing.isEmpty() && defined(other).containsAll(missing))
                .findFirst();
    }

    private static Set<ComponentRef> defined(StagedPackage staged) {
        return staged.components().stream()
                .filter(component -> component.body() != null)
                .map(StagedPackage.Component::ref)
                .collect(Collectors.toSet());
    }

    private static List<String> lines(Map<String, String> refused) {
        List<String> lines = new ArrayList<>();
        refused.forEach((name, reason) -> lines.add(name + "\t" + reason));
        return lines;
    }

    private static List<ProvidedSolution> provided() throws IOException {
        return Stream.concat(resource("/corpus/first-party.txt").stream(), resource("/corpus/add-ons.txt").stream())
                .map(ProvidedSolution::parse)
                .toList();
    }

    private static List<String> expected() throws IOException {
        return resource("/corpus/refused.tsv");
    }

    private static List<String> resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(RealPackagesImportIT.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
