package org.almanac.environment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.database.TestDatabase;
import org.almanac.environment.Customizations;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.environment.ProvidedSolution;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.planning.PlatformComponents;
import org.almanac.problem.BadInput;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageWriter;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionPackage;
import org.almanac.solution.SolutionPackages;
import org.almanac.solution.SolutionVersion;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real packages go unmanaged into an environment of their own, are published and exported, and come out as they went in;
 * managed ones are made unmanaged before. {@link RoundTrip} says what may differ.
 */
class RealPackagesRoundTripIT {

    private static final int AT_LEAST = 150;

    @TempDir
    private Path temporary;

    private List<Path> zips = List.of();
    private int environments;

    @BeforeEach
    void find() throws IOException {
        Path folder = Path.of(System.getProperty("almanac.corpus", "missing"));
        Assumptions.assumeTrue(Files.isDirectory(folder), "no folder of real packages");
        try (Stream<Path> files = Files.list(folder)) {
            zips = files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatGoesInUnmanagedComesOutTheSame() throws IOException {
        List<String> differences = new ArrayList<>();
        int exported = 0;
        StoreFixture store = StoreFixture.on(TestDatabase.H2);
        for (Path zip : zips) {
            Path unmanaged = unmanaged(zip);
            if (unmanaged == null) {
                continue;
            }
            EnvironmentName environment = imported(store, unmanaged);
            if (environment != null) {
                RoundTrip before = RoundTrip.of(unmanaged);
                Path out = temporary.resolve("out.zip");
                store.export(environment, ExportOptions.of(before.manifest().uniqueName(), false), out);
                RoundTrip after = RoundTrip.of(out);
                before.differences(after).forEach(d -> differences.add(zip.getFileName() + ": " + d));
                after.damaged(out).forEach(d -> differences.add(zip.getFileName() + ": damaged " + d));
                exported++;
            }
        }

        assertThat(differences).as("of %s packages", exported).isEmpty();
        assertThat(exported).isGreaterThanOrEqualTo(AT_LEAST);
    }

    @Test
    void successiveManagedVersionsUpgradeAsPlannedAndWhatTheNewOneLacksIsDeleted() throws IOException {
        StoreFixture store = StoreFixture.on(TestDatabase.H2);
        Map<String, Map<SolutionVersion, StagedPackage>> series = new TreeMap<>();
        for (Path zip : zips) {
            if (isManaged(zip)) {
                StagedPackage staged = store.packages.stage(Sha256.of(Files.readAllBytes(zip)), zip);
                series.computeIfAbsent(staged.manifest().uniqueName().toLowerCase(Locale.ROOT), n -> new TreeMap<>())
                        .putIfAbsent(staged.manifest().version(), staged);
            }
        }
        int upgrades = 0;
        int deletions = 0;
        for (Map<SolutionVersion, StagedPackage> versions : series.values()) {
            EnvironmentName environment = registered(store);
            StagedPackage before = null;
            for (StagedPackage staged : versions.values()) {
                ImportMode mode = before == null ? ImportMode.INSTALL : ImportMode.UPGRADE;
                ImportOptions options = new ImportOptions(mode, Customizations.MAINTAIN, true);
                Plan plan = store.plan(environment, staged, options);
                if (plan.accepted()) {
                    store.apply(environment, staged, options, plan.planHash());
                    assertThat(store.environments.get(environment).stateHash()).isEqualTo(plan.stateHashAfter());
                    Set<ComponentRef> deleted = deleted(plan);
                    if (before != null) {
                        assertThat(deleted).containsAll(lacking(before, staged));
                        upgrades++;
                        deletions += deleted.size();
                    }
                    before = staged;
                }
            }
        }

        assertThat(upgrades).isGreaterThan(10);
        assertThat(deletions).isPositive();
    }

    private static Set<ComponentRef> deleted(Plan plan) {
        return plan.changes().stream()
                .filter(change -> change.action() == Plan.Action.DELETE)
                .map(Plan.Change::component)
                .collect(Collectors.toSet());
    }

    /** What only the old version defines and the platform does not have itself. */
    private static Set<ComponentRef> lacking(StagedPackage before, StagedPackage after) {
        Set<ComponentRef> lacking = before.components().stream()
                .filter(component -> component.body() != null)
                .map(StagedPackage.Component::ref)
                .filter(ref -> !PlatformComponents.has(ref))
                .collect(Collectors.toSet());
        after.components().forEach(component -> lacking.remove(component.ref()));
        return lacking;
    }

    private static boolean isManaged(Path zip) throws IOException {
        try (SolutionPackage read = SolutionPackages.open(zip, ReadLimits.standard())) {
            return read.manifest().managed();
        } catch (BadInput e) {
            return false;
        }
    }

    private EnvironmentName registered(StoreFixture store) throws IOException {
        EnvironmentName environment = new EnvironmentName("real-" + environments++);
        store.environments.register(
                environment, EnvironmentSettings.embedded("Real", EnvironmentType.SANDBOX, provided()));
        return environment;
    }

    /** The package as it would be unmanaged; nothing for what is no package. */
    private @org.jspecify.annotations.Nullable Path unmanaged(Path zip) throws IOException {
        try (SolutionPackage read = SolutionPackages.open(zip, ReadLimits.standard())) {
            if (!read.manifest().managed()) {
                return zip;
            }
            Path copy = temporary.resolve("unmanaged.zip");
            PackageWriter.copy(read, read.manifest().withManaged(false), copy);
            return copy;
        } catch (BadInput e) {
            return null;
        }
    }

    private @org.jspecify.annotations.Nullable EnvironmentName imported(StoreFixture store, Path zip)
            throws IOException {
        EnvironmentName environment = registered(store);
        StagedPackage staged = store.packages.stage(Sha256.of(Files.readAllBytes(zip)), zip);
        Plan plan = store.plan(environment, staged);
        if (!plan.accepted()) {
            return null;
        }
        store.apply(environment, staged, plan.planHash());
        store.publishAll(environment);
        return environment;
    }

    private static List<ProvidedSolution> provided() throws IOException {
        return Stream.concat(resource("/corpus/first-party.txt").stream(), resource("/corpus/add-ons.txt").stream())
                .map(ProvidedSolution::parse)
                .toList();
    }

    private static List<String> resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(RealPackagesRoundTripIT.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
