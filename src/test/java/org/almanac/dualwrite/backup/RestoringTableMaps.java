package org.almanac.dualwrite.backup;

import static org.almanac.dualwrite.workshop.MapWorkshop.DEV;
import static org.almanac.dualwrite.workshop.MapWorkshop.KEY;
import static org.almanac.dualwrite.workshop.MapWorkshop.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.almanac.database.TestDatabase;
import org.almanac.dualwrite.BackupManifest;
import org.almanac.dualwrite.BackupManifest.Entry;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteOrder.ApplySolution;
import org.almanac.dualwrite.DualWriteOrder.ChooseVersion;
import org.almanac.dualwrite.DualWriteOrder.CreateLink;
import org.almanac.dualwrite.DualWriteOrder.Initialize;
import org.almanac.dualwrite.DualWriteOrder.SetKeys;
import org.almanac.dualwrite.DualWriteOrder.Start;
import org.almanac.dualwrite.DualWriteOrder.Stop;
import org.almanac.dualwrite.FieldMapping;
import org.almanac.dualwrite.MapChange;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.SyncDirection;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapAuthoring;
import org.almanac.dualwrite.TableMapBackup;
import org.almanac.dualwrite.TableMapVersion;
import org.almanac.dualwrite.workshop.MapWorkshop;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.sample.SamplePackages;
import org.junit.jupiter.api.Test;

/** Saved versions and backups as links take them, on whichever database (dual-write-and-order-management 2.2, 3). */
abstract class RestoringTableMaps {

    private static final String ADD_IN = "Dynamics365FinanceAndOperationsDualWriteMaps";
    private static final MapPair CURRENCIES = MapPair.parse("transactioncurrencies - Currencies");
    private static final FieldMapping PRECISION =
            new FieldMapping("PRECISION", SyncDirection.BOTH, "currencyprecision", null, List.of(), false);

    private final MapWorkshop workshop;

    RestoringTableMaps(TestDatabase product) {
        workshop = MapWorkshop.withLinks(product).withMaps();
        linked(DEV);
        workshop.ordered(DEV, new ApplySolution(ADD_IN), new Initialize(CURRENCIES));
    }

    private void linked(EnvironmentName environment) {
        workshop.ordered(environment, new CreateLink(environment + ".operations.example", List.of("USMF")));
    }

    private TableMap map(EnvironmentName environment) {
        return workshop.bean(DualWrite.class).read(environment).map(CURRENCIES).orElseThrow();
    }

    private TableMapVersion customized(String version) {
        UUID base = Objects.requireNonNull(map(DEV).applied());
        return workshop.bean(TableMapAuthoring.class)
                .customize(DEV, base, new MapChange(List.of(PRECISION), List.of(), "Contoso", version), KEY);
    }

    @Test
    void aSavedVersionCanBeChosenAtOnceAndIsNotChosenByItself() {
        UUID before = Objects.requireNonNull(map(DEV).applied());

        TableMapVersion saved = customized("1.1.0.0");

        assertThat(map(DEV).versions()).contains(saved);
        assertThat(map(DEV).applied()).isEqualTo(before);
        workshop.ordered(DEV, new ChooseVersion(CURRENCIES, saved.id()));
        assertThat(map(DEV).applied()).isEqualTo(saved.id());
        assertThat(catchThrowableOfType(
                                AlmanacException.class,
                                () -> workshop.bean(TableMapAuthoring.class).delete(DEV, saved.id(), KEY))
                        .code())
                .isEqualTo(ErrorCode.DUAL_WRITE_REFUSED);
    }

    // map scenario 21
    @Test
    void aMapOfALinkThatRunsTakesNoSaveUntilItIsStopped() {
        workshop.ordered(
                DEV, new SetKeys(Map.of(CURRENCIES.set(), List.of("isocurrencycode"))), new Start(CURRENCIES, false));
        assertThat(map(DEV).state()).isEqualTo(MapState.RUNNING);
        assertThat(catchThrowableOfType(AlmanacException.class, () -> customized("1.1.0.0"))
                        .code())
                .isEqualTo(ErrorCode.DUAL_WRITE_REFUSED);

        workshop.ordered(DEV, new Stop(CURRENCIES));

        TableMapVersion saved = customized("1.1.0.0");
        assertThat(map(DEV).versions()).contains(saved);
    }

    // map scenario 55
    @Test
    void aRestoredBackupListsEveryVersionAndTheManifestBringsBackWhatWasChosen() {
        UUID chosen = customized("1.1.0.0").id();
        workshop.ordered(DEV, new ChooseVersion(CURRENCIES, chosen));
        BackupManifest manifest = workshop.bean(TableMapBackup.class)
                .prepare(DEV, "TableMapBackup", "Contoso", KEY)
                .manifest();
        workshop.imported(OTHER, SamplePackages.DUAL_WRITE_CORE);
        linked(OTHER);

        workshop.imported(OTHER, workshop.exported("TableMapBackup", false));
        workshop.ordered(OTHER, new ApplySolution("TableMapBackup"));
        for (Entry entry : manifest.maps()) {
            if (entry.applied()) {
                workshop.ordered(OTHER, new Initialize(entry.pair()), new ChooseVersion(entry.pair(), entry.id()));
            }
        }

        List<TableMap> restored = workshop.bean(DualWrite.class).read(OTHER).maps();
        assertThat(restored.stream().flatMap(map -> map.versions().stream()).map(TableMapVersion::id))
                .containsExactlyInAnyOrderElementsOf(
                        manifest.maps().stream().map(Entry::id).toList());
        assertThat(restored)
                .allSatisfy(map -> assertThat(map.applied())
                        .isEqualTo(manifest.applied(map.pair()).orElseThrow().id()));
        assertThat(map(OTHER).applied()).isEqualTo(chosen);
    }
}
