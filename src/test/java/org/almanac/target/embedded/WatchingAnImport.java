package org.almanac.target.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import org.almanac.database.TestDatabase;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.environment.EnvironmentType;
import org.almanac.environment.Environments;
import org.almanac.environment.HistoryEntry;
import org.almanac.environment.HistorySuboperation;
import org.almanac.environment.ImportJob;
import org.almanac.environment.ImportJobs;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Inventory;
import org.almanac.environment.JobDocument;
import org.almanac.environment.Progress;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.Sha256;
import org.almanac.target.AsyncOperation;
import org.almanac.target.AsyncOperations;
import org.almanac.target.ImportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.PackageFile;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.almanac.target.WaitingWork;
import org.almanac.target.embedded.EmbeddedStore.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What others see of an import while it runs and afterwards, on whichever database. */
abstract class WatchingAnImport {

    private static final EnvironmentName TEST = new EnvironmentName("test");
    private static final OperationKey KEY = new OperationKey("d-1/import/1");
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final int MISSING_DEPENDENCIES = -2147188707;

    private final AnnotationConfigApplicationContext context;
    private final Operations operations;
    private final Execution execution;
    private final ImportJobs jobs;
    private final AsyncOperations asyncOperations;
    private final MovableClock clock;

    @TempDir
    private Path folder = Path.of("unset");

    WatchingAnImport(TestDatabase product) {
        context = EmbeddedStore.start(product);
        operations = context.getBean(Operations.class);
        execution = context.getBean(Execution.class);
        jobs = context.getBean(ImportJobs.class);
        asyncOperations = context.getBean(AsyncOperations.class);
        clock = context.getBean(MovableClock.class);
    }

    /** The worker is gone from one moment to the next. */
    private static final class Killed extends Error {}

    @BeforeEach
    void anEmptyEnvironment() {
        context.getBean(Environments.class)
                .register(TEST, EnvironmentSettings.embedded("Test", EnvironmentType.SANDBOX, List.of()));
    }

    @AfterEach
    void close() {
        context.close();
    }

    private TargetEnvironment target() {
        return context.getBean(Targets.class).of(TEST);
    }

    private static PackageBuilder expenses(String version) {
        return PackageBuilder.solution("ContosoExpenses")
                .version(version)
                .managed(true)
                .publisher("Contoso", "ctso", 10000)
                .table("ctso_expense", table -> table.column("ctso_amount", "money", Map.of("displayname", version)));
    }

    private PackageFile file(PackageBuilder builder) {
        try {
            byte[] content = builder.toBytes();
            Sha256 id = Sha256.of(content);
            return new PackageFile(id, Files.write(folder.resolve(id.hex()), content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ImportOrder order(PackageBuilder builder) {
        PackageFile file = file(builder);
        ImportOptions options = ImportOptions.standard();
        return new ImportOrder(file, options, target().plan(file, options).planHash());
    }

    private void workOff() {
        context.getBean(WaitingWork.class).workOff();
    }

    private void run(Progress progress) {
        execution.run(operations.claim("worker", LEASE).orElseThrow(), "worker", progress);
    }

    /** Looks from another thread, and so from another transaction. */
    private static Progress observing(DoubleConsumer observer) {
        return percent ->
                CompletableFuture.runAsync(() -> observer.accept(percent)).join();
    }

    private ImportJob job() {
        return jobs.get(TEST, KEY.importJobId());
    }

    private AsyncOperation operation() {
        return asyncOperations.get(TEST, KEY.operationId());
    }

    private HistoryEntry newestHistory() {
        return context.getBean(Inventory.class).history(TEST, 1).get(0);
    }

    private static String text(JobDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void hasNoJob() {
        assertThatThrownBy(this::job)
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_IMPORT_JOB));
        assertThat(jobs.list(TEST, 10)).isEmpty();
    }

    // scenario 50
    @Test
    void progressRisesWhileTheImportRuns() {
        List<ImportJob> seen = new ArrayList<>();
        List<String> data = new ArrayList<>();
        target().submitImport(KEY, order(expenses("1.0")));

        run(observing(percent -> {
            seen.add(job());
            data.add(text(jobs.data(TEST, KEY.importJobId())));
        }));

        assertThat(seen).extracting(ImportJob::progress).containsExactly(20.0, 70.0, 100.0);
        assertThat(seen).extracting(ImportJob::completedOn).containsOnlyNulls();
        assertThat(data.get(0)).doesNotContain("result=").contains("processed=\"false\"");
        assertThat(data.get(1)).contains("<entity ", "result=\"success\"").contains("stop=\"\"");
        assertThat(job().progress()).isEqualTo(100);
        assertThat(job().succeeded()).isTrue();
    }

    @Test
    void progressOfALargeImportRisesBatchByBatch() {
        PackageBuilder large = PackageBuilder.solution("Large").managed(true).publisher("Contoso", "ctso", 10000);
        for (int i = 0; i < 1500; i++) {
            large.webResource("ctso_" + i + ".js", Integer.toString(i).getBytes(StandardCharsets.UTF_8));
        }
        List<Double> seen = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        target().submitImport(KEY, order(large));

        run(observing(percent -> {
            seen.add(job().progress());
            done.add(text(jobs.data(TEST, KEY.importJobId())).split("<webResource .*?<result ", -1).length - 1);
        }));

        assertThat(seen)
                .hasSizeGreaterThan(4)
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(100.0);
        assertThat(done).isSorted().startsWith(0).contains(500).endsWith(1500);
    }

    // scenario 52
    @Test
    void anOperationGoesFromReadyToLockedToCompleted() {
        target().submitImport(KEY, order(expenses("1.0")));
        List<AsyncOperation.Status> seen = new ArrayList<>(List.of(operation().status()));
        assertThat(operation().startedOn()).isNull();

        run(observing(percent -> seen.add(operation().status())));

        seen.add(operation().status());
        assertThat(seen.stream().distinct())
                .containsExactly(
                        AsyncOperation.Status.WAITING_FOR_RESOURCES,
                        AsyncOperation.Status.IN_PROGRESS,
                        AsyncOperation.Status.SUCCEEDED);
        assertThat(operation().type()).isEqualTo(AsyncOperation.Type.IMPORT_SOLUTION);
        assertThat(operation().importJobId()).isEqualTo(KEY.importJobId());
        assertThat(operation().startedOn()).isNotNull();
        assertThat(operation().completedOn()).isNotNull();
        assertThat(operation().errorCode()).isNull();
    }

    @Test
    void theHistoryShowsWhatRunsWithoutAnEnd() {
        List<HistoryEntry> seen = new ArrayList<>();
        target().submitImport(KEY, order(expenses("1.0")));

        run(observing(percent -> seen.add(newestHistory())));

        assertThat(seen.get(0).suboperation()).isEqualTo(HistorySuboperation.NEW);
        assertThat(seen.get(0).endedOn()).isNull();
        assertThat(seen.get(0).result()).isNull();
        assertThat(newestHistory().id()).isEqualTo(seen.get(0).id());
        assertThat(newestHistory().result()).isTrue();
        assertThat(newestHistory().totalSeconds()).isZero();
        assertThat(newestHistory().packageName()).isEqualTo("ContosoExpenses");
        assertThat(newestHistory().operationKey()).isEqualTo(KEY.value());
    }

    @Test
    void whoeverTakesOverGoesOnWithTheSameJob() {
        target().submitImport(KEY, order(expenses("1.0")));
        assertThatThrownBy(() -> run(percent -> {
                    if (percent == Progress.WRITTEN) {
                        throw new Killed();
                    }
                }))
                .isInstanceOf(Killed.class);
        ImportJob left = job();
        assertThat(left.progress()).isEqualTo(70);
        assertThat(left.completed()).isFalse();
        clock.advance(LEASE.plusSeconds(1));
        List<Double> seen = new ArrayList<>();

        run(observing(percent -> seen.add(job().progress())));

        assertThat(seen).containsExactly(70.0, 70.0, 100.0);
        assertThat(jobs.list(TEST, 10)).singleElement().satisfies(job -> {
            assertThat(job.id()).isEqualTo(left.id());
            assertThat(job.startedOn()).isEqualTo(left.startedOn());
            assertThat(job.succeeded()).isTrue();
        });
        assertThat(context.getBean(Inventory.class).history(TEST, 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.totalSeconds()).isEqualTo(16));
    }

    @Test
    void aWorkerThatLostItsLeaseStopsAtTheNextStep() {
        target().submitImport(KEY, order(expenses("1.0")));
        Operation late = operations.claim("late", LEASE).orElseThrow();
        clock.advance(LEASE.plusSeconds(1));
        workOff();
        ImportJob done = job();

        execution.run(late, "late", Progress.SILENT);

        assertThat(job()).isEqualTo(done);
        assertThat(operation().status()).isEqualTo(AsyncOperation.Status.SUCCEEDED);
    }

    // scenario 53
    @Test
    void whatIsRefusedInValidationLeavesNoJobButAFailedOperation() {
        target().submitImport(
                        KEY,
                        order(expenses("1.0")
                                .missingDependency(
                                        Map.of(
                                                "type",
                                                "1",
                                                "schemaName",
                                                "ctso_base",
                                                "displayName",
                                                "Base & more",
                                                "solution",
                                                "ContosoBase (1.0)"),
                                        Map.of("type", "1", "schemaName", "ctso_expense", "displayName", "Expense"))));

        workOff();

        hasNoJob();
        assertThat(operation().status()).isEqualTo(AsyncOperation.Status.FAILED);
        assertThat(operation().errorCode()).isEqualTo(MISSING_DEPENDENCIES);
        assertThat(operation().message()).isEqualTo(operation().friendlyMessage());
        assertThat(operation().friendlyMessage())
                .startsWith("Solution manifest import: FAILURE: ")
                .contains("<MissingDependencies><MissingDependency><Required type=\"1\" schemaName=\"ctso_base\""
                        + " displayName=\"Base &amp; more\" solution=\"ContosoBase (1.0)\"/>")
                .endsWith(", ProductUpdatesOnly : False");
        assertThat(newestHistory().result()).isFalse();
        assertThat(newestHistory().errorCode()).isEqualTo("0x8004801D");
        assertThat(newestHistory().suboperation()).isEqualTo(HistorySuboperation.NEW);
    }

    @Test
    void aStalePlanLeavesNoJob() {
        ImportOrder stale = order(expenses("1.0"));
        target().submitImport(new OperationKey("other"), order(expenses("0.9")));
        workOff();
        target().submitImport(KEY, stale);

        workOff();

        assertThat(jobs.list(TEST, 10)).extracting(ImportJob::operationKey).containsExactly("other");
        assertThat(operation().status()).isEqualTo(AsyncOperation.Status.FAILED);
        assertThat(operation().message()).contains("has changed since the plan was made");
        assertThat(operation().errorCode()).isEqualTo(0x80048033);
    }

    @Test
    void aLaterFailureIsTheResultOfTheJob() {
        target().submitImport(KEY, order(expenses("1.0")));

        run(percent -> {
            if (percent == Progress.WRITTEN) {
                throw new IllegalStateException("broken");
            }
        });

        assertThat(job().completed()).isTrue();
        assertThat(job().succeeded()).isFalse();
        assertThat(job().progress()).isEqualTo(70);
        assertThat(operation().status()).isEqualTo(AsyncOperation.Status.FAILED);
        assertThat(operation().errorCode()).isEqualTo(0x8004801E);
        assertThat(text(jobs.data(TEST, job().id())))
                .contains("result=\"failure\" errorcode=\"0x8004801E\"")
                .doesNotContain("result=\"success\"");
        assertThat(target().solution("ContosoExpenses")).isEmpty();
    }

    @Test
    void theClientMayChooseTheJob() {
        UUID chosen = UUID.fromString("11111111-2222-3333-4444-555555555555");
        ImportOrder order = order(expenses("1.0"));
        target().submitImport(KEY, new ImportOrder(order.file(), order.options(), order.plan(), chosen));
        workOff();

        assertThat(jobs.get(TEST, chosen).succeeded()).isTrue();
        assertThat(operation().importJobId()).isEqualTo(chosen);
        ImportOrder next = order(expenses("1.1"));
        assertThatThrownBy(() -> target().submitImport(
                                new OperationKey("next"),
                                new ImportOrder(next.file(), next.options(), next.plan(), chosen)))
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IMPORT_JOB_EXISTS));
    }

    @Test
    void aNewerVersionIsAnUpgradeToTheJobAndToTheHistory() {
        target().submitImport(new OperationKey("first"), order(expenses("1.0")));
        workOff();
        clock.advance(Duration.ofSeconds(1));
        target().submitImport(KEY, order(expenses("1.1")));
        workOff();

        assertThat(jobs.list(TEST, 10))
                .extracting(ImportJob::importContext, ImportJob::operationContext)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                ImportJob.Context.UPGRADE, HistorySuboperation.SINGLE_STEP_UPGRADE),
                        org.assertj.core.groups.Tuple.tuple(ImportJob.Context.INSTALL, HistorySuboperation.NEW));
        assertThat(jobs.newest(TEST, "d-1/")).hasValue(job());
        assertThat(jobs.newest(TEST, "d-2/")).isEmpty();
        assertThat(asyncOperations.list(TEST, 1))
                .extracting(AsyncOperation::correlation)
                .containsExactly(KEY);
    }

    @Test
    void theLogOfAFinishedImportNamesItsComponents() {
        target().submitImport(KEY, order(expenses("1.0")));
        workOff();

        assertThat(text(jobs.log(TEST, job().id())))
                .contains("<?mso-application progid=\"Excel.Sheet\"?>", "ctso_expense.ctso_amount", "Success");
    }

    @Test
    void anEnvironmentTakesItsRecordsAlong() {
        target().submitImport(KEY, order(expenses("1.0")));
        workOff();

        context.getBean(Environments.class).remove(TEST);
        anEmptyEnvironment();

        assertThat(jobs.list(TEST, 10)).isEmpty();
        assertThat(asyncOperations.list(TEST, 10)).isEmpty();
    }

    @Test
    void publishingIsAnOperationWithoutAJob() {
        target().submitPublish(KEY);
        workOff();

        assertThat(operation().type()).isEqualTo(AsyncOperation.Type.PUBLISH_ALL);
        assertThat(operation().importJobId()).isNull();
        hasNoJob();
    }
}
