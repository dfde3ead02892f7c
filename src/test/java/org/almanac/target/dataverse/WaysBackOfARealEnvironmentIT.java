package org.almanac.target.dataverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.almanac.database.TestDatabase;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.ImportMode;
import org.almanac.environment.Plan;
import org.almanac.environment.Undoing.Undone;
import org.almanac.problem.Refusal;
import org.almanac.target.ExportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.almanac.target.PackageFile;
import org.almanac.target.TargetEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How imports into a real environment, which cannot take anything back itself, are undone. */
class WaysBackOfARealEnvironmentIT {

    @TempDir
    private Path folder = Path.of("unset");

    private final DataverseFixture fixture = new DataverseFixture(TestDatabase.H2);

    @AfterEach
    void close() {
        fixture.close();
    }

    private GivenPackages packages() {
        return new GivenPackages(folder);
    }

    private OperationStatus imported(String run, PackageFile file, ImportMode mode) {
        GivenPackages.submit(fixture.target(), run + "/import/1", file, mode);
        fixture.settle();
        OperationStatus status = fixture.target().poll(new OperationKey(run + "/import/1"));
        assertThat(status.state()).isEqualTo(OperationState.SUCCEEDED);
        return status;
    }

    private OperationStatus undone(String run, String version) {
        TargetEnvironment target = fixture.target();
        Undone undone = new Undone(run, GivenPackages.SOLUTION, version);
        Plan plan = target.planUndo(undone);
        OperationKey key = new OperationKey("undo-" + run + "/undo/1");
        target.submitUndo(key, undone, plan.planHash());
        fixture.settle();
        return target.poll(key);
    }

    private String listed() {
        return fixture.target()
                .solution(GivenPackages.SOLUTION)
                .map(solution -> solution.version().text())
                .orElse("none");
    }

    @Test
    void anInstallationIsUndoneByUninstalling() {
        imported("one", packages().managed("1.0"), ImportMode.AUTO);

        OperationStatus status = undone("one", "1.0");

        assertThat(status.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(listed()).isEqualTo("none");
        assertThat(fixture.server.count("UninstallSolutionAsync")).isEqualTo(1);
    }

    @Test
    void anUpgradeIsUndoneByThePackageThatWasThereBefore() {
        imported("one", packages().managed("1.0"), ImportMode.AUTO);
        imported("two", packages().managed("2.0"), ImportMode.UPGRADE);

        OperationStatus status = undone("two", "2.0");

        assertThat(status.state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(listed()).isEqualTo("1.0");
    }

    @Test
    void withoutThePackageThereIsNoWayBackAndARemedyIsNamed() throws IOException {
        PackageFile first = packages().managed("1.0");
        imported("one", first, ImportMode.AUTO);
        imported("two", packages().managed("2.0"), ImportMode.UPGRADE);
        Files.delete(first.path());

        assertThatThrownBy(() -> undone("two", "2.0"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not have the package of ContosoExpenses 1.0")
                .hasMessageContaining("Upload it");
    }

    @Test
    void whatIsUnmanagedIsExportedBeforeItIsReplaced() {
        imported("one", packages().unmanaged("1.0"), ImportMode.AUTO);
        fixture.target().submitPublish(new OperationKey("one/publish/1"));
        fixture.settle();

        OperationStatus status = imported("two", packages().unmanaged("2.0"), ImportMode.AUTO);

        assertThat(status.message()).isNull();
        assertThat(fixture.server.calls)
                .containsSubsequence(
                        "POST ExportSolutionAsync", "POST DownloadSolutionExportData", "POST ImportSolutionAsync");
    }

    @Test
    void aManagedSolutionThatSomebodyElseInstalledHasNoWayBackAndItIsSaid() throws IOException {
        PackageFile first = packages().managed("1.0");
        imported("one", first, ImportMode.AUTO);
        Files.delete(first.path());

        OperationStatus status = imported("two", packages().managed("2.0"), ImportMode.UPGRADE);

        assertThat(status.message()).contains("cannot be exported");
    }

    @Test
    void anExportThatIsTriedAgainRaisesTheVersionOnce() {
        imported("one", packages().unmanaged("1.0"), ImportMode.AUTO);
        fixture.server.after("ExportSolutionAsync", new StubAnswer(0, "", ""));
        OperationKey key = new OperationKey("two/export/1");
        fixture.target()
                .submitExport(
                        key, new ExportOrder(new ExportOptions(GivenPackages.SOLUTION, false, Set.of(), null, true)));

        fixture.settle();

        assertThat(fixture.target().poll(key).state()).isEqualTo(OperationState.SUCCEEDED);
        assertThat(listed()).isEqualTo("1.0.0.1");
        assertThat(fixture.server.count("ExportSolutionAsync")).isEqualTo(2);
        assertThat(fixture.server.count("PATCH solutions")).isEqualTo(1);
    }

    @Test
    void anEnvironmentThatKnowsOnlyTheOldMessageIsPublishedWithIt() {
        fixture.platform.publishesAsynchronously = false;
        fixture.target().submitPublish(new OperationKey("one/publish/1"));

        fixture.settle();

        assertThat(fixture.target().poll(new OperationKey("one/publish/1")).state())
                .isEqualTo(OperationState.SUCCEEDED);
        assertThat(fixture.server.calls).contains("POST PublishAllXml");
    }
}
