package org.almanac.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almanac.environment.Customizations;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.ExportedFile;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.Plan;
import org.almanac.environment.PlanMode;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.PackageBuilder;
import org.almanac.solution.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a deployment relies on, whatever is behind the port. */
public abstract class TargetEnvironmentContract {

    @TempDir
    private Path folder = Path.of("unset");

    /** An environment with nothing in it, new for every test. */
    protected abstract TargetEnvironment target();

    /** Returns when nothing that was submitted is under way any more. */
    protected abstract void settle();

    private PackageFile expenses(String version, boolean managed, String label) {
        return file(PackageBuilder.solution("ContosoExpenses")
                .version(version)
                .managed(managed)
                .publisher("Contoso", "ctso", 10000)
                .table(
                        "ctso_expense",
                        table -> table.column("ctso_amount", "money", Map.of("displayname", label))
                                .view("Open expenses", "ctso_amount"))
                .toBytes());
    }

    private PackageFile file(byte[] content) {
        try {
            Sha256 id = Sha256.of(content);
            return new PackageFile(id, Files.write(folder.resolve(id.hex()), content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Plan planned(PackageFile file) {
        return target().plan(file, ImportOptions.standard());
    }

    private OperationStatus imported(OperationKey key, PackageFile file) {
        Plan plan = planned(file);
        target().submitImport(key, new ImportOrder(file, ImportOptions.standard(), plan.planHash()));
        settle();
        return target().poll(key);
    }

    private static List<ComponentRef> components(Plan plan) {
        return plan.changes().stream().map(Plan.Change::component).toList();
    }

    private static void hasCode(Throwable thrown, ErrorCode code) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        AlmanacException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void planningChangesNothing() {
        Sha256 before = target().description().stateHash();

        Plan plan = planned(expenses("1.0", true, "Amount"));

        assertThat(plan.accepted()).isTrue();
        assertThat(target().description().stateHash()).isEqualTo(before).isEqualTo(plan.stateHashBefore());
        assertThat(target().solution("ContosoExpenses")).isEmpty();
    }

    @Test
    void anImportComesOutAsPlannedAndIsReadBack() {
        PackageFile file = expenses("1.0", true, "Amount");
        Plan plan = planned(file);

        OperationStatus status = imported(new OperationKey("a"), file);

        assertThat(status.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(status.progress()).isEqualTo(100);
        assertThat(target().description().stateHash()).isEqualTo(plan.stateHashAfter());
        assertThat(target().solution("contosoexpenses")).hasValueSatisfying(solution -> {
            assertThat(solution.version().text()).isEqualTo("1.0");
            assertThat(solution.managed()).isTrue();
            assertThat(solution.publisher().uniqueName()).isEqualTo("Contoso");
        });
        Map<ComponentRef, Sha256> layers = target().layersOf("ContosoExpenses", components(plan));
        assertThat(layers).hasSameSizeAs(plan.changes());
        plan.changes()
                .forEach(change -> assertThat(layers)
                        .containsEntry(change.component(), Objects.requireNonNull(change.definition())));
    }

    @Test
    void anUpdateIsTheSameSolutionInAnotherVersion() {
        imported(new OperationKey("a"), expenses("1.0", true, "Amount"));

        OperationStatus status = imported(new OperationKey("b"), expenses("1.1", true, "Total"));

        assertThat(status.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(target().solution("ContosoExpenses").orElseThrow().version().text())
                .isEqualTo("1.1");
    }

    @Test
    void submittingTheSameOrderAgainIsHarmless() {
        PackageFile file = expenses("1.0", true, "Amount");
        OperationKey key = new OperationKey("a");
        ImportOrder order =
                new ImportOrder(file, ImportOptions.standard(), planned(file).planHash());
        target().submitImport(key, order);
        target().submitImport(key, order);
        settle();
        Sha256 once = target().description().stateHash();

        target().submitImport(key, order);
        settle();

        assertThat(target().poll(key).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(target().description().stateHash()).isEqualTo(once);
    }

    @Test
    void aKeyStandsForOneOrderOnly() {
        OperationKey key = new OperationKey("a");
        imported(key, expenses("1.0", true, "Amount"));
        PackageFile other = expenses("1.1", true, "Total");
        ImportOrder order =
                new ImportOrder(other, ImportOptions.standard(), planned(other).planHash());

        assertThatThrownBy(() -> target().submitImport(key, order))
                .satisfies(e -> hasCode(e, ErrorCode.OPERATION_CONFLICT));
        assertThatThrownBy(() -> target().submitPublish(key)).satisfies(e -> hasCode(e, ErrorCode.OPERATION_CONFLICT));
    }

    @Test
    void whatWasNeverSubmittedIsUnknown() {
        assertThatThrownBy(() -> target().poll(new OperationKey("never")))
                .satisfies(e -> hasCode(e, ErrorCode.UNKNOWN_OPERATION));
    }

    @Test
    void aStalePlanIsRefusedAndChangesNothing() {
        PackageFile file = expenses("1.0", true, "Amount");
        Plan stale = planned(file);
        imported(
                new OperationKey("a"),
                file(PackageBuilder.solution("Other")
                        .publisher("Contoso", "ctso", 10000)
                        .managed(true)
                        .webResource("ctso_other.js", new byte[] {1})
                        .toBytes()));
        Sha256 before = target().description().stateHash();

        target().submitImport(new OperationKey("b"), new ImportOrder(file, ImportOptions.standard(), stale.planHash()));
        settle();

        OperationStatus status = target().poll(new OperationKey("b"));
        assertThat(status.state()).isEqualTo(OperationState.REFUSED);
        assertThat(status.code()).isEqualTo(ErrorCode.PLAN_STALE);
        assertThat(status.message()).isNotBlank();
        assertThat(target().description().stateHash()).isEqualTo(before);
    }

    @Test
    void anImportThatTheEnvironmentRefusesChangesNothing() {
        imported(new OperationKey("a"), expenses("1.0", true, "Amount"));
        Sha256 before = target().description().stateHash();

        OperationStatus status = imported(new OperationKey("b"), expenses("1.1", false, "Amount"));

        assertThat(status.state()).isEqualTo(OperationState.REFUSED);
        assertThat(status.code()).isEqualTo(ErrorCode.IMPORT_REFUSED);
        assertThat(target().description().stateHash()).isEqualTo(before);
    }

    @Test
    void anUnmanagedImportIsEffectiveOnceItIsPublished() {
        PackageFile file = expenses("1.0", false, "Amount");
        Plan plan = planned(file);
        imported(new OperationKey("a"), file);
        assertThat(target().layersOf("ContosoExpenses", components(plan))).isEmpty();

        target().submitPublish(new OperationKey("b"));
        settle();

        assertThat(target().poll(new OperationKey("b")).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(target().layersOf("ContosoExpenses", components(plan))).hasSameSizeAs(plan.changes());
    }

    @Test
    void theSamePackageAgainHasNothingToDo() {
        PackageFile file = expenses("1.0", true, "Amount");
        imported(new OperationKey("a"), file);
        Sha256 before = target().description().stateHash();

        assertThat(planned(file).nothingToDo()).isTrue();
        assertThat(imported(new OperationKey("b"), file).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(target().description().stateHash()).isEqualTo(before);
    }

    @Test
    void theOptionsAreMadePartOfThePlan() {
        PackageFile file = expenses("1.0", true, "Amount");

        Plan overwriting = target().plan(file, new ImportOptions(ImportMode.AUTO, Customizations.OVERWRITE, true));

        assertThat(overwriting.planHash()).isNotEqualTo(planned(file).planHash());
    }

    private OperationStatus uninstalled(OperationKey key) {
        Plan plan = target().planUninstall("contosoexpenses");
        target().submitUninstall(key, "ContosoExpenses", plan.planHash());
        settle();
        return target().poll(key);
    }

    @Test
    void uninstallingComesOutAsPlannedAndIsReadBack() {
        PackageFile file = expenses("1.0", true, "Amount");
        Plan installing = planned(file);
        imported(new OperationKey("a"), file);
        Plan plan = target().planUninstall("ContosoExpenses");

        OperationStatus status = uninstalled(new OperationKey("b"));

        assertThat(plan.mode()).isEqualTo(PlanMode.UNINSTALL);
        assertThat(plan.counts().delete()).isEqualTo(installing.counts().add());
        assertThat(status.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(target().description().stateHash()).isEqualTo(plan.stateHashAfter());
        assertThat(target().solution("ContosoExpenses")).isEmpty();
        assertThat(target().layersOf("ContosoExpenses", components(installing))).isEmpty();
    }

    @Test
    void planningToUninstallChangesNothing() {
        imported(new OperationKey("a"), expenses("1.0", true, "Amount"));
        Sha256 before = target().description().stateHash();

        assertThat(target().planUninstall("ContosoExpenses").accepted()).isTrue();

        assertThat(target().description().stateHash()).isEqualTo(before);
    }

    @Test
    void aSolutionThatIsNotInstalledCannotBeUninstalled() {
        assertThatThrownBy(() -> target().planUninstall("ContosoExpenses"))
                .satisfies(e -> hasCode(e, ErrorCode.UNKNOWN_SOLUTION));
    }

    @Test
    void submittingTheSameUninstallationAgainIsHarmless() {
        imported(new OperationKey("a"), expenses("1.0", true, "Amount"));
        Plan plan = target().planUninstall("ContosoExpenses");
        OperationKey key = new OperationKey("b");
        target().submitUninstall(key, "ContosoExpenses", plan.planHash());
        settle();

        target().submitUninstall(key, "ContosoExpenses", plan.planHash());
        settle();

        assertThat(target().poll(key).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThatThrownBy(() -> target().submitPublish(key)).satisfies(e -> hasCode(e, ErrorCode.OPERATION_CONFLICT));
    }

    @Test
    void anUninstallationThatTheEnvironmentRefusesChangesNothing() {
        imported(new OperationKey("a"), expenses("1.0", true, "Amount"));
        imported(
                new OperationKey("b"),
                file(PackageBuilder.solution("Other")
                        .publisher("Fabrikam", "fabr", 20000)
                        .managed(true)
                        .siteMap("fabr_app", "ctso_expense")
                        .toBytes()));
        Sha256 before = target().description().stateHash();

        OperationStatus status = uninstalled(new OperationKey("c"));

        assertThat(status.state()).isEqualTo(OperationState.REFUSED);
        assertThat(status.code()).isEqualTo(ErrorCode.UNINSTALL_REFUSED);
        assertThat(status.message()).contains("fabr_app");
        assertThat(target().description().stateHash()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoPackageIsBadInput() {
        assertThatThrownBy(() -> planned(file("not a zip".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isInstanceOf(BadInput.class);
    }

    private OperationStatus exported(OperationKey key, ExportOptions options) {
        target().submitExport(key, new ExportOrder(options));
        settle();
        return target().poll(key);
    }

    // scenario 24
    @Test
    void anExportThatHasSucceededHandsOutItsFile() throws IOException {
        imported(new OperationKey("a"), expenses("1.0", false, "Amount"));
        target().submitPublish(new OperationKey("p"));
        settle();
        OperationKey key = new OperationKey("x");

        OperationStatus status = exported(key, ExportOptions.of("contosoexpenses", true));

        assertThat(status.state()).isEqualTo(OperationState.SUCCEEDED);
        ExportedFile file = target().exported(key);
        assertThat(file.fileName()).isEqualTo("ContosoExpenses_1_0_0_0_managed.zip");
        try (InputStream content = target().exportedContent(key)) {
            byte[] zip = content.readAllBytes();
            assertThat(Sha256.of(zip)).isEqualTo(file.hash());
            assertThat(target().plan(file(zip), ImportOptions.standard()).managed())
                    .isTrue();
        }
    }

    @Test
    void anExportThatRaisesTheVersionLeavesItRaised() {
        imported(new OperationKey("a"), expenses("1.0", false, "Amount"));
        target().submitPublish(new OperationKey("p"));
        settle();
        OperationKey key = new OperationKey("x");

        OperationStatus status = exported(key, raising("ContosoExpenses"));

        assertThat(status.message()).isNull();
        assertThat(status.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(target().exported(key).fileName()).isEqualTo("ContosoExpenses_1_0_0_1.zip");
        assertThat(target().solution("ContosoExpenses").orElseThrow().version().text())
                .isEqualTo("1.0.0.1");
    }

    @Test
    void theVersionOfAManagedSolutionIsNotRaised() {
        imported(new OperationKey("a"), expenses("1.0", true, "Amount"));

        OperationStatus status = exported(new OperationKey("x"), raising("ContosoExpenses"));

        assertThat(status.state()).isEqualTo(OperationState.REFUSED);
        assertThat(target().solution("ContosoExpenses").orElseThrow().version().text())
                .isEqualTo("1.0");
    }

    private static ExportOptions raising(String solution) {
        return new ExportOptions(solution, false, Set.of(), null, true);
    }

    @Test
    void anExportOfAManagedSolutionIsRefusedAndMakesNoFile() {
        imported(new OperationKey("a"), expenses("1.0", true, "Amount"));
        OperationKey key = new OperationKey("x");

        OperationStatus status = exported(key, ExportOptions.of("ContosoExpenses", false));

        assertThat(status.state()).isEqualTo(OperationState.REFUSED);
        assertThat(status.items()).extracting("code").containsExactly("0x80048036");
        assertThatThrownBy(() -> target().exported(key))
                .satisfies(thrown -> hasCode(thrown, ErrorCode.UNKNOWN_OPERATION));
    }
}
