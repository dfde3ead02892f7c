package org.almanac.environment.store;

import static org.almanac.environment.PackageFixture.aPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentPublisher;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.MirroredInventory;
import org.almanac.environment.MirroredInventory.MirroredComponent;
import org.almanac.environment.MirroredInventory.MirroredLayer;
import org.almanac.environment.MirroredInventory.MirroredSolution;
import org.almanac.environment.Mirroring;
import org.almanac.environment.PackageFixture;
import org.almanac.environment.Plan;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.UnknownDefinition;
import org.almanac.environment.mirroring.KnownPackages;
import org.almanac.problem.BadInput;
import org.almanac.sample.SamplePackages;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mirror in the tables says what its environment says, and is planned on. */
abstract class MirroringEnvironments {

    private static final EnvironmentName REAL = new EnvironmentName("real");
    private static final Instant INSTALLED = Instant.parse("2025-05-05T05:05:05Z");
    private static final ComponentRef CAR = ComponentRef.of("Entity", "ctso_car");
    private static final ComponentRef SEATS = ComponentRef.of("Attribute", "ctso_car.ctso_seats");

    private final StoreFixture store;
    private final Mirroring mirroring;

    @TempDir
    private Path folder;

    MirroringEnvironments(TestDatabase product) {
        this.store = StoreFixture.on(product);
        this.mirroring = store.bean(Mirroring.class);
    }

    @BeforeEach
    void registered() {
        store.environments.register(
                REAL,
                new EnvironmentSettings(
                        "Real",
                        EnvironmentType.SANDBOX,
                        EnvironmentKind.DATAVERSE,
                        "https://real.example.com",
                        null,
                        List.of(),
                        null));
    }

    private static MirroredSolution core(String version, @Nullable List<ComponentRef> components) {
        return new MirroredSolution(
                "Core",
                "The core",
                SolutionVersion.parse(version),
                true,
                "Contoso",
                null,
                INSTALLED,
                INSTALLED,
                components == null
                        ? null
                        : components.stream()
                                .map(ref -> new MirroredComponent(ref, ref.key(), null, null))
                                .toList());
    }

    private static MirroredInventory says(
            List<MirroredSolution> solutions, Map<ComponentRef, List<MirroredLayer>> layers, Map<String, Long> rows) {
        return new MirroredInventory(
                List.of(new EnvironmentPublisher(new Publisher("Contoso", "Contoso", "ctso", 10000), true)),
                solutions,
                layers,
                Set.of(),
                rows);
    }

    private static MirroredInventory says(MirroredSolution... solutions) {
        return says(List.of(solutions), Map.of(), Map.of());
    }

    private Sha256 reflected(MirroredInventory inventory) {
        return mirroring.reflect(REAL, inventory, "reading");
    }

    private Sha256 hashOfTheTables() {
        return store.fullSum
                .of(store.bean(EnvironmentRows.class).get(REAL).id())
                .hash();
    }

    @Test
    void theMirrorListsWhatTheEnvironmentHas() {
        Sha256 hash = reflected(says(core("1.2", List.of(CAR, SEATS))));

        InstalledSolution listed = store.inventory.solution(REAL, "core").orElseThrow();
        assertThat(listed.version().text()).isEqualTo("1.2");
        assertThat(listed.installedOn()).isEqualTo(INSTALLED);
        assertThat(store.inventory.components(REAL, null, null, null, 10)).hasSize(2);
        assertThat(hash).isEqualTo(store.environments.get(REAL).stateHash()).isEqualTo(hashOfTheTables());
    }

    @Test
    void nothingIsWrittenWhereNothingDiffers() {
        MirroredInventory inventory = says(core("1.2", List.of(CAR, SEATS)));
        Sha256 first = reflected(inventory);

        Sha256 second = reflected(inventory);

        assertThat(second).isEqualTo(first);
        assertThat(store.jdbc
                        .sql("SELECT COUNT(*) FROM alm.change_journal")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aMirrorLosesWhatItsEnvironmentLoses() {
        Sha256 empty = store.environments.get(REAL).stateHash();
        reflected(says(core("1.2", List.of(CAR, SEATS))));
        reflected(says(core("1.2", List.of(CAR))));
        assertThat(store.inventory.stack(REAL, SEATS)).isEmpty();

        Sha256 gone = mirroring.reflect(
                REAL, new MirroredInventory(List.of(), List.of(), Map.of(), Set.of(), Map.of()), "reading");

        assertThat(store.inventory.solutions(REAL)).isEmpty();
        assertThat(gone).isEqualTo(empty).isEqualTo(hashOfTheTables());
    }

    @Test
    void anUnknownLayerIsThereWithoutADefinition() {
        reflected(says(
                List.of(core("1.2", List.of(CAR))),
                Map.of(CAR, List.of(new MirroredLayer("Core", "a"), new MirroredLayer("Active", "b"))),
                Map.of()));

        assertThat(store.inventory.layersOf(REAL, "Core", List.of(CAR, SEATS)))
                .isEqualTo(Map.of(CAR, UnknownDefinition.HASH));
        assertThat(store.inventory.stack(REAL, CAR).orElseThrow().layers())
                .extracting(layer -> layer.solution())
                .containsExactly("Active", "Core");
    }

    @Test
    void plansAreMadeOnTheMirror() {
        reflected(says(List.of(core("1.0", List.of(CAR, SEATS))), Map.of(), Map.of("ctso_car", 7L)));
        PackageFixture next = aPackage("Core").version("2.0").column("account.ctso_x", "Type=int");

        Plan plan = store.planned(REAL, next);

        assertThat(plan.counts().delete()).isEqualTo(2);
        assertThat(plan.counts().rowsAtRisk()).isEqualTo(7);
        assertThat(plan.unknown()).isNotEmpty();
        assertThat(plan.stateHashBefore())
                .isEqualTo(store.environments.get(REAL).stateHash());
        assertThat(store.uninstalling.plan(REAL, "Core").counts().delete()).isEqualTo(2);
    }

    @Test
    void anEmbeddedEnvironmentMirrorsNothing() {
        assertThatThrownBy(() -> mirroring.reflect(StoreFixture.TEST, says(core("1.0", null)), "reading"))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void aPackageThatWasStagedTellsWhatItsVersionHolds() throws IOException {
        byte[] zip = SamplePackages.DUAL_WRITE_CORE.toBytes();
        StagedPackage staged = store.packages.stage(Sha256.of(zip), Files.write(folder.resolve("core.zip"), zip));
        PackageManifest manifest = staged.manifest();
        StagedPackage.Component defined = staged.components().stream()
                .filter(component -> component.body() != null)
                .findFirst()
                .orElseThrow();

        reflected(says(new MirroredSolution(
                manifest.uniqueName(),
                manifest.displayName(),
                manifest.version(),
                true,
                "Contoso",
                null,
                INSTALLED,
                INSTALLED,
                List.of(new MirroredComponent(defined.ref(), defined.name(), defined.parent(), null)))));

        assertThat(store.inventory.layersOf(REAL, manifest.uniqueName(), List.of(defined.ref())))
                .containsEntry(defined.ref(), defined.body());
        KnownPackages known = store.bean(KnownPackages.class);
        assertThat(known.find(manifest.uniqueName(), SolutionVersion.parse("99.0"), true))
                .isEmpty();
        assertThat(known.find(manifest.uniqueName(), manifest.version(), false)).isEmpty();
    }
}
