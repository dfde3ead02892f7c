package org.almanac.dualwrite.link;

import static org.almanac.dualwrite.link.AnEnvironment.GROUPS;
import static org.almanac.dualwrite.link.AnEnvironment.MEMBERS;
import static org.almanac.dualwrite.link.AnEnvironment.both;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.almanac.dualwrite.CompanySync;
import org.almanac.dualwrite.DualWriteOrder.ChooseVersion;
import org.almanac.dualwrite.DualWriteOrder.Initialize;
import org.almanac.dualwrite.DualWriteOrder.RefreshTables;
import org.almanac.dualwrite.DualWriteOrder.Start;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.FinanceEntity;
import org.almanac.dualwrite.FinanceField;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.InitialSync;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.SyncDirection;
import org.junit.jupiter.api.Test;

class StartingAMapTest {

    private static final MapPair CUSTOMERS = new MapPair("ctso_customers", "Customers V3");

    private final AnEnvironment environment =
            AnEnvironment.withMaps().linked("USMF").applied();

    private MapState state(MapPair pair) {
        return environment.map(pair).state();
    }

    private InitialSync sync(MapPair pair) {
        InitialSync sync = environment.map(pair).lastSync();
        if (sync == null) {
            throw new AssertionError("there was no initial sync");
        }
        return sync;
    }

    @Test
    void aMapThatInitialSyncsIsInitializingUntilItRuns() {
        environment.ready(GROUPS);
        Start start = new Start(GROUPS, true);

        environment.accept(start);
        assertThat(state(GROUPS)).isEqualTo(MapState.INITIAL_SYNC);

        environment.finish(start);
        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);
    }

    @Test
    void aMapWithoutAKeyIsNotStarted() {
        environment.order(new Initialize(GROUPS));

        Outcome outcome = environment.order(new Start(GROUPS, false));

        assertThat(outcome.failed()).isTrue();
        assertThat(outcome.code()).isEqualTo("DIPV1003");
        assertThat(state(GROUPS)).isEqualTo(MapState.STOPPED);
        environment.order(new RefreshTables(GROUPS));
        assertThat(environment.state.keys()).containsEntry("ctso_groups", List.of("ctso_code"));
        assertThat(environment.order(new Start(GROUPS, false)).failed()).isFalse();
    }

    // map scenario 28
    @Test
    void aFieldThatTheProjectHasNotSeenFailsTheStartUntilTablesAreRefreshed() {
        FinanceField text = new FinanceField("String", false, false);
        environment.finance(FinanceSide.sound().withEntity(new FinanceEntity("Groups", Map.of("CODE", text), null)));
        environment.ready(GROUPS);
        environment.columns("ctso_groups", "ctso_code", "ctso_name");
        UUID wider = environment.save(GROUPS, "2.0.0.0", both("CODE", "ctso_code"), both("NAME", "ctso_name"));
        environment.applied();
        environment.order(new ChooseVersion(GROUPS, wider));

        assertThat(environment.order(new Start(GROUPS, false)).code()).isIn("DIPV1022", "DIPV1025");
        environment.order(new RefreshTables(GROUPS));
        assertThat(environment.order(new Start(GROUPS, false)).code()).isEqualTo("DIPV1022");
        assertThat(environment.map(GROUPS).lastError()).contains("NAME");

        environment.finance(
                FinanceSide.sound().withEntity(new FinanceEntity("Groups", Map.of("CODE", text, "NAME", text), null)));
        environment.order(new RefreshTables(GROUPS));
        assertThat(environment.order(new Start(GROUPS, false)).failed()).isFalse();
    }

    @Test
    void rowsWhosePrerequisitesAreNotThereAreErrors() {
        environment.finance(FinanceSide.sound().withRows("Groups", "USMF", 3).withRows("Members", "USMF", 100));
        environment.ready(GROUPS, MEMBERS);

        Outcome outcome = environment.order(new Start(MEMBERS, true));

        assertThat(outcome.failed()).isTrue();
        assertThat(outcome.message()).contains("100 of 100", InitialSync.LOOKUP_NOT_FOUND);
        assertThat(state(MEMBERS)).isEqualTo(MapState.STOPPED);
        assertThat(sync(MEMBERS).companies()).extracting(CompanySync::errors).containsExactly(100L);
        assertThat(sync(MEMBERS).retryUseful(null)).isTrue();

        environment.order(new Start(GROUPS, true));
        assertThat(sync(GROUPS).upserts()).isEqualTo(3);
        assertThat(environment.order(new Start(MEMBERS, true)).failed()).isFalse();
        assertThat(sync(MEMBERS).upserts()).isEqualTo(100);
    }

    // map scenario 48
    @Test
    void afterAFailedInitialSyncAMapCanBeStartedWithoutOne() {
        environment.finance(FinanceSide.sound().withRows("Groups", "USMF", 600_000));
        environment.ready(GROUPS);

        assertThat(environment.order(new Start(GROUPS, true)).message()).contains("500000", "600000");
        assertThat(environment.order(new Start(GROUPS, false)).failed()).isFalse();
        assertThat(state(GROUPS)).isEqualTo(MapState.RUNNING);
    }

    // map scenario 44
    @Test
    void moreThan40LegalEntitiesRunWithoutInitialSyncOnly() {
        String[] companies =
                IntStream.range(0, 41).mapToObj(number -> "C" + number).toArray(String[]::new);
        AnEnvironment many =
                AnEnvironment.withMaps().linked(companies).applied().ready(GROUPS);

        assertThat(many.order(new Start(GROUPS, true)).message()).contains("maximum partitions");
        assertThat(many.order(new Start(GROUPS, false)).failed()).isFalse();
    }

    @Test
    void manyRowsThatAreTakenOneByOneDoNotEndWithinADay() {
        environment.columns("ctso_customers", "ctso_account");
        environment.save(
                CUSTOMERS,
                "1.0.0.0",
                new FieldMapping("ACCOUNT", SyncDirection.TO_FINANCE, "ctso_account", null, List.of(), false));
        environment.rows("ctso_customers", "USMF", 80_000);
        environment.applied().ready(CUSTOMERS);

        assertThat(environment.order(new Start(CUSTOMERS, true)).message()).contains("24 hours", "80000");
    }

    @Test
    void anInitialSyncFromDataverseTakesFewerThanTenLookups() {
        environment.columns("ctso_customers", "ctso_account", "ctso_l");
        FieldMapping[] fields = IntStream.range(0, 11)
                .mapToObj(number -> new FieldMapping(
                        "F" + number,
                        SyncDirection.TO_FINANCE,
                        number == 0 ? "ctso_account" : "ctso_l" + number + ".ctso_code",
                        number == 0 ? null : "ctso_others",
                        List.of(),
                        false))
                .toArray(FieldMapping[]::new);
        environment.columns(
                "ctso_customers",
                IntStream.range(0, 11)
                        .mapToObj(number -> number == 0 ? "ctso_account" : "ctso_l" + number)
                        .toArray(String[]::new));
        environment.save(CUSTOMERS, "1.0.0.0", fields);
        environment.applied().ready(CUSTOMERS);

        assertThat(environment.order(new Start(CUSTOMERS, true)).message()).contains("fewer than 10 lookups");
    }

    // map scenario 47
    @Test
    void tryingAgainIsUsefulWhileLookupErrorsFall() {
        assertThat(lookupErrors(10).retryUseful(lookupErrors(100))).isTrue();
        assertThat(lookupErrors(100).retryUseful(lookupErrors(100))).isFalse();
        assertThat(lookupErrors(0).retryUseful(lookupErrors(100))).isFalse();
        assertThat(errors(10, "The value is too long").retryUseful(lookupErrors(100)))
                .isFalse();
    }

    private InitialSync lookupErrors(long count) {
        return errors(count, InitialSync.LOOKUP_NOT_FOUND + ": GROUP.");
    }

    private InitialSync errors(long count, String message) {
        return new InitialSync(
                environment.now(),
                List.of(new CompanySync("USMF", 5, count, count == 0 ? List.of() : List.of(message))));
    }
}
