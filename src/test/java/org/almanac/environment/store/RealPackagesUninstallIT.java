package org.almanac.environment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Plan;
import org.almanac.environment.ProvidedSolution;
import org.almanac.environment.StagedPackage;
import org.almanac.problem.BadInput;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real managed packages go in, version after version, and out again, and leave no layer behind. */
class RealPackagesUninstallIT {

    private static final int AT_LEAST = 40;
    private static final List<ProvidedSolution> EVERYTHING = List.of(ProvidedSolution.parse("*"));

    private final StoreFixture store = StoreFixture.on(TestDatabase.H2);

    @Test
    void everyVersionReplacesTheOneBeforeAndTheLastGoesWithoutATrace() throws IOException {
        Path folder = Path.of(System.getProperty("almanac.corpus", "missing"));
        Assumptions.assumeTrue(Files.isDirectory(folder), "no folder of real packages");
        int environments = 0;
        int uninstalled = 0;
        List<String> blocked = new ArrayList<>();
        for (List<StagedPackage> versions : versions(folder).values()) {
            EnvironmentName environment = new EnvironmentName("real-" + environments++);
            store.environments.register(
                    environment, EnvironmentSettings.embedded("Real", EnvironmentType.SANDBOX, EVERYTHING));
            Optional<String> installed = Optional.empty();
            for (StagedPackage version : versions) {
                Plan plan = store.plan(environment, version);
                plan.refusals().stream()
                        .filter(refusal -> refusal.code().equals("0x8004F01F"))
                        .forEach(refusal ->
                                blocked.add(plan.solution() + " " + plan.version() + ": " + refusal.message()));
                if (plan.accepted()) {
                    store.apply(environment, version, plan.planHash());
                    installed = Optional.of(plan.solution());
                }
            }
            if (installed.isPresent()) {
                store.uninstalled(environment, installed.get());
                assertThat(layers(environment)).as(installed.get()).isZero();
                uninstalled++;
            }
        }

        assertThat(blocked).isEmpty();
        assertThat(uninstalled).isGreaterThanOrEqualTo(AT_LEAST);
    }

    private long layers(EnvironmentName environment) {
        return store.jdbc
                .sql(
                        "SELECT COUNT(*) FROM alm.layer l JOIN alm.environment e ON e.id = l.environment_id WHERE e.name = ?")
                .param(environment.value())
                .query(Long.class)
                .single();
    }

    /** Managed packages by unique name, lowest version first. */
    private Map<String, List<StagedPackage>> versions(Path folder) throws IOException {
        List<Path> zips;
        try (Stream<Path> files = Files.list(folder)) {
            zips = files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
        Map<String, List<StagedPackage>> result = new TreeMap<>();
        for (Path zip : zips) {
            staged(zip)
                    .filter(one -> one.manifest().managed())
                    .ifPresent(one -> result.computeIfAbsent(one.manifest().uniqueName(), name -> new ArrayList<>())
                            .add(one));
        }
        result.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(one -> one.manifest().version())));
        return result;
    }

    /** Files that are no package are another test's. */
    private Optional<StagedPackage> staged(Path zip) throws IOException {
        try {
            return Optional.of(store.packages.stage(Sha256.of(Files.readAllBytes(zip)), zip));
        } catch (BadInput e) {
            return Optional.empty();
        }
    }
}
