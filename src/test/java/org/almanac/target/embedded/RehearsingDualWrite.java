package org.almanac.target.embedded;

import static org.almanac.target.DualWriteContract.GROUPS;
import static org.almanac.target.DualWriteContract.MEMBERS;
import static org.almanac.target.DualWriteContract.NOTES;
import static org.almanac.target.DualWriteContract.SOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.almanac.database.CountedStatements;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.DualWriteBackups;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteOrder.ApplySolution;
import org.almanac.dualwrite.DualWriteOrder.ChooseVersion;
import org.almanac.dualwrite.DualWriteOrder.CreateLink;
import org.almanac.dualwrite.DualWriteOrder.Initialize;
import org.almanac.dualwrite.DualWriteOrder.Pause;
import org.almanac.dualwrite.DualWriteOrder.RefreshTables;
import org.almanac.dualwrite.DualWriteOrder.ResetLink;
import org.almanac.dualwrite.DualWriteOrder.Resume;
import org.almanac.dualwrite.DualWriteOrder.SetKeys;
import org.almanac.dualwrite.DualWriteOrder.Start;
import org.almanac.dualwrite.DualWriteOrder.Stop;
import org.almanac.dualwrite.DualWriteOrder.UpgradeTableMaps;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.Fault;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapSolution;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.OrderKind;
import org.almanac.dualwrite.Pace;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.RowChange;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.environment.DataTables;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.TransientFailure;
import org.almanac.sample.SamplePackages;
import org.almanac.target.ContosoMaps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** What embedded environments have beside the contract: the other side, faults, backups, and their place in transactions. */
abstract class RehearsingDualWrite {

    private static final MapPair CUSTOMERS = new MapPair("accounts", "Customers V3");

    private final TestDatabase product;
    private @Nullable LinkedEnvironment given;

    RehearsingDualWrite(TestDatabase product) {
        this.product = product;
    }

    @BeforeEach
    void anEnvironment(@TempDir Path folder) {
        given = new LinkedEnvironment(product, folder);
    }

    @AfterEach
    void close() {
        given().close();
    }

    private LinkedEnvironment given() {
        return Objects.requireNonNull(given);
    }

    private void linked() {
        given().install(ContosoMaps.core());
        given().install(ContosoMaps.maps());
        given().order(new CreateLink(LinkedEnvironment.HOST, List.of("USMF")));
    }

    private void running() {
        linked();
        given().order(new ApplySolution(SOLUTION));
        given().order(new Initialize(GROUPS), new Initialize(MEMBERS), new Initialize(NOTES));
        given().order(new SetKeys(Map.of(NOTES.set(), List.of("ctso_number"))));
        given().order(new RefreshTables(GROUPS), new RefreshTables(MEMBERS), new RefreshTables(NOTES));
        given().order(new Start(GROUPS, false), new Start(MEMBERS, false), new Start(NOTES, false));
    }

    private MapState state(MapPair pair) {
        return given().dualWrite().read().map(pair).orElseThrow().state();
    }

    private void fault(OrderKind kind, Fault.Mode mode) {
        given().rehearsal().inject(given().name(), new Fault(kind, null, 1, "TEST", "made to go wrong", mode));
    }

    private static void hasCode(Throwable thrown, ErrorCode code) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    // map scenario 1
    @Test
    void anEnvironmentWithoutCoreHasNothing() {
        assertThat(given().dualWrite().read().core()).isFalse();
        assertThatThrownBy(() -> given().order(new CreateLink(LinkedEnvironment.HOST, List.of("USMF"))))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.DUAL_WRITE_CORE_MISSING));
    }

    // map scenario 2
    @Test
    void aSolutionWithoutMapsIsNothingToApply() {
        linked();
        given().install(ContosoMaps.noMaps());

        assertThatThrownBy(() -> given().order(new ApplySolution("ContosoTables")))
                .hasMessageContaining("nothing to apply")
                .satisfies(thrown -> hasCode(thrown, ErrorCode.DUAL_WRITE_REFUSED));
        assertThat(given().dualWrite().read().solutions())
                .extracting(MapSolution::uniqueName)
                .containsExactly(SOLUTION);
    }

    // map scenario 9
    @Test
    void companiesThatAreThereTwiceAreListed() {
        given().install(ContosoMaps.core());
        for (int row = 0; row < 2; row++) {
            given().bean(DataTables.class)
                    .put(given().name(), "cdm_company", new UUID(1, row), Map.of("cdm_companycode", "USMF"));
        }

        assertThatThrownBy(() -> given().order(new CreateLink(LinkedEnvironment.HOST, List.of("USMF"))))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.LINK_REFUSED))
                .isInstanceOfSatisfying(
                        AlmanacException.class,
                        refusal -> assertThat(refusal.items().get(0).message()).contains("same key", "USMF"));
        assertThat(given().dualWrite().read().link()).isNull();
    }

    @Test
    void aHostIsLinkedOnce() {
        linked();
        EnvironmentName other = new EnvironmentName("other");
        given().register(other);

        assertThat(given().dualWrite(other).read().core()).isFalse();
        assertThat(given().dualWrite().read().link())
                .isNotNull()
                .satisfies(link -> assertThat(link.finance()).isEqualTo(LinkedEnvironment.HOST));
    }

    // map scenario 11
    @Test
    void anOldLinkIsUpgradedWhenThatIsOffered() {
        given().install(ContosoMaps.core());
        given().rehearsal().linkedLongAgo(given().name(), LinkedEnvironment.HOST, List.of("USMF"));
        given().rehearsal().pace(given().name(), Pace.AT_ONCE.withOffer(Duration.ofMinutes(3)));

        assertThat(given().dualWrite().read().upgradeOffered()).isFalse();
        given().pass(Duration.ofMinutes(3));
        assertThat(given().dualWrite().read().upgradeOffered()).isTrue();
        given().order(new UpgradeTableMaps());
        assertThat(given().dualWrite().read().solutionAware()).isTrue();
    }

    @Test
    void refreshingMakesKeysFromAlternateKeys() {
        running();

        assertThat(given().dualWrite().read().keys())
                .containsEntry("ctso_groups", List.of("ctso_code"))
                .containsEntry("ctso_members", List.of("ctso_number", "ctso_group.ctso_code"));
    }

    @Test
    void anUnreachableGatewayHasNoEffectAndARefusalNone() {
        running();
        fault(OrderKind.STOP, Fault.Mode.UNREACHABLE);
        fault(OrderKind.STOP, Fault.Mode.REFUSE);

        assertThatThrownBy(() -> given().order(new Stop(GROUPS))).isInstanceOf(TransientFailure.class);
        assertThatThrownBy(() -> given().order(new Stop(GROUPS)))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.DUAL_WRITE_REFUSED));
        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);
        given().order(new Stop(GROUPS));
        assertThat(state(GROUPS)).isEqualTo(MapState.STOPPED);
        assertThat(given().rehearsal().faults(given().name())).isEmpty();
    }

    @Test
    void aLostAnswerHasItsEffectEvenThoughTheCallerIsRolledBack() {
        running();
        given().rehearsal()
                .inject(
                        given().name(),
                        new Fault(OrderKind.STOP, GROUPS, 1, "TEST", "made to go wrong", Fault.Mode.LOST_ANSWER));
        var request = List.of(new DualWriteRequest("lost/1", (DualWriteOrder) new Stop(GROUPS)));
        var transactions = given().bean(TransactionTemplate.class);

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    given().order(new Stop(MEMBERS));
                    given().dualWrite().submit(request);
                }))
                .isInstanceOf(TransientFailure.class);

        assertThat(state(GROUPS)).isEqualTo(MapState.STOPPED);
        assertThat(state(MEMBERS)).isEqualTo(MapState.RUNNING);
        given().dualWrite().submit(request);
        assertThat(given().dualWrite().requests("lost"))
                .singleElement()
                .satisfies(status -> assertThat(status.state()).isEqualTo(RequestStatus.State.COMPLETED));
    }

    @Test
    void aRefusalLeavesTheCallersTransactionAsItIs() {
        running();
        var transactions = given().bean(TransactionTemplate.class);

        transactions.executeWithoutResult(status -> {
            given().order(new Stop(GROUPS));
            assertThatThrownBy(() -> given().order(new Stop(GROUPS)))
                    .satisfies(thrown -> hasCode(thrown, ErrorCode.DUAL_WRITE_REFUSED));
        });

        assertThat(state(GROUPS)).isEqualTo(MapState.STOPPED);
    }

    // map scenario 54
    @Test
    void afterAResetTheBackupBringsTheSameSet() {
        running();
        var backup = given().bean(DualWriteBackups.class).save(given().name());
        given().order(new Stop(GROUPS), new Stop(MEMBERS), new Stop(NOTES));

        given().order(new ResetLink(false, backup.companies()));
        assertThat(given().dualWrite().read().maps()).isEmpty();

        given().order(new ApplySolution(SOLUTION));
        given().order(new SetKeys(backup.keys()));
        assertThat(given().bean(DualWriteBackups.class).save(given().name()).hash())
                .isEqualTo(backup.hash());
        assertThat(given().bean(DualWriteBackups.class).list(given().name())).hasSize(2);
    }

    @Test
    void aResetWithoutABackupIsRefused() {
        linked();
        given().order(new ApplySolution(SOLUTION));

        assertThatThrownBy(() -> given().order(new ResetLink(false, List.of("USMF"))))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.LINK_REFUSED));
    }

    // map scenario 32
    @Test
    void changesOfAPausedMapAreReplayedInOrder() {
        running();
        given().order(new Pause(List.of(GROUPS)));
        List<RowChange> changes = List.of(new RowChange("1", "A", 10), new RowChange("1", "B", 10));
        given().rehearsal().change(given().name(), GROUPS, changes);
        given().rehearsal().pace(given().name(), Pace.of(Duration.ofMinutes(1)));

        given().order(new Resume(List.of(GROUPS), CatchUp.REPLAY));
        assertThat(state(GROUPS)).isEqualTo(MapState.CATCH_UP);
        given().pass(Duration.ofMinutes(1));

        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);
        assertThat(given().rehearsal().replicated(given().name(), GROUPS)).isEqualTo(changes);
    }

    @Test
    void mapsOfAnUninstalledSolutionVanishUnlessTheyAreLive() {
        running();
        given().order(new Stop(NOTES));

        given().uninstall(SOLUTION);

        var read = given().dualWrite().read();
        assertThat(read.maps()).extracting(TableMap::pair).containsExactly(GROUPS, MEMBERS);
        assertThat(read.maps()).allSatisfy(map -> {
            assertThat(map.versions()).isEmpty();
            assertThat(map.live().id()).isNull();
        });
    }

    @Test
    void rowsOfBothSidesAreCounted() {
        linked();
        given().order(new ApplySolution(SOLUTION));
        given().rehearsal().describe(given().name(), FinanceSide.sound().withRows(NOTES.entity(), "USMF", 7));
        DataTables data = given().bean(DataTables.class);
        data.put(given().name(), "ctso_group", new UUID(1, 1), Map.of("ctso_code", "A"));
        data.put(given().name(), "ctso_group", new UUID(1, 2), Map.of("ctso_code", "B"));

        assertThat(given().dualWrite().syncFacts(version(NOTES)).rows()).containsExactly(Map.entry("USMF", 7L));
        assertThat(given().dualWrite().syncFacts(version(GROUPS)).rows()).containsExactly(Map.entry("", 2L));
        assertThat(given().dualWrite().syncFacts(version(MEMBERS)).lookups()).isEqualTo(1);
    }

    private CountedStatements counted() {
        return (CountedStatements) given().bean(DataSource.class);
    }

    private UUID version(MapPair pair, String number) {
        return given().dualWrite().read().map(pair).orElseThrow().versions().stream()
                .filter(version -> version.version().toString().equals(number))
                .map(TableMapVersion::id)
                .findFirst()
                .orElseThrow();
    }

    private UUID version(MapPair pair) {
        return given().dualWrite()
                .read()
                .map(pair)
                .orElseThrow()
                .versions()
                .get(0)
                .id();
    }

    @Test
    void aRemovedEnvironmentLeavesNothingToOneOfItsName() {
        running();

        given().bean(Environments.class).remove(given().name());
        given().register(given().name());
        given().install(ContosoMaps.core());

        var read = given().dualWrite().read();
        assertThat(read.link()).isNull();
        assertThat(given().dualWrite().requests("run0")).isEmpty();
        given().order(new CreateLink(LinkedEnvironment.HOST, List.of("USMF")));
    }

    @Test
    void allMapsOfTheSamplesCanBeStarted() {
        given().install(SamplePackages.DUAL_WRITE_CORE.toBytes());
        given().install(SamplePackages.FINANCE_ADD_IN.toBytes());
        given().install(SamplePackages.CONTOSO_TABLE_MAPS.toBytes());
        given().order(new CreateLink(LinkedEnvironment.HOST, List.of("USMF")));
        given().dualWrite()
                .read()
                .solutions()
                .forEach(solution -> given().order(new ApplySolution(solution.uniqueName())));
        List<MapPair> maps =
                given().dualWrite().read().maps().stream().map(TableMap::pair).toList();

        given().order(maps.stream().map(Initialize::new).toArray(DualWriteOrder[]::new));
        // the highest version is parked and was never meant to run
        given().order(new ChooseVersion(CUSTOMERS, version(CUSTOMERS, "2.0.2.0")));
        given().order(maps.stream().map(RefreshTables::new).toArray(DualWriteOrder[]::new));
        List<RequestStatus> started =
                given().order(maps.stream().map(map -> new Start(map, false)).toArray(DualWriteOrder[]::new));

        assertThat(maps).hasSizeGreaterThan(10);
        counted().take();
        given().dualWrite()
                .submit(maps.stream()
                        .map(map -> new DualWriteRequest("stop/" + map, (DualWriteOrder) new Stop(map)))
                        .toList());
        assertThat(counted().take()).as("statements for %s orders", maps.size()).isLessThan(15);
        assertThat(started)
                .filteredOn(status -> status.state() != RequestStatus.State.COMPLETED)
                .extracting(status -> status.order().maps() + " " + status.code() + " " + status.message())
                .isEmpty();
        assertThat(given().dualWrite().read().maps())
                .flatExtracting(TableMap::versions)
                .extracting(TableMapVersion::publisher)
                .contains("Contoso");
    }
}
