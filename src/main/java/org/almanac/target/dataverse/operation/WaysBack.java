package org.almanac.target.dataverse.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ExportedFiles;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.PlanMode;
import org.almanac.environment.Undoing;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.solution.SolutionVersion;
import org.almanac.target.OperationState;
import org.almanac.target.dataverse.client.FileContent;
import org.almanac.target.embedded.Work;

/**
 * The platform cannot take an import back: an installation is undone by uninstalling, an update by importing the package that was
 * there before, if Almanac has it.
 */
public record WaysBack(RemoteOperations operations, ExportedFiles exports) {

    /** @throws Refusal CANNOT_UNDO, NOTHING_TO_UNDO */
    public void check(EnvironmentName environment, Undoing.Undone undone) {
        of(environment, undone);
    }

    WayBack of(EnvironmentName environment, Undoing.Undone undone) {
        List<RemoteOperation> run = operations.ofRun(environment, undone.run()).stream()
                .filter(operation -> operation.status().state() == OperationState.SUCCEEDED)
                .toList();
        if (run.stream().anyMatch(operation -> operation.order() instanceof Work.Uninstall)) {
            throw cannot(
                    undone,
                    "The run has uninstalled a solution, and its rows are gone with it. Import its package again by a new"
                            + " deployment.");
        }
        RemoteOperation last = run.stream()
                .filter(operation -> operation.order() instanceof Work.Import && operation.before() != null)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new Refusal(
                        ErrorCode.NOTHING_TO_UNDO,
                        "The run " + undone.run() + " has imported nothing here.",
                        undone.solution()));
        Before before = Objects.requireNonNull(last.before());
        String listed = Objects.requireNonNull(before.solution());
        String installed = before.installed();
        if (installed == null || before.mode() == PlanMode.STAGE || before.mode() == PlanMode.PATCH) {
            return new WayBack(PlatformCalls.uninstalling(listed), listed, null);
        }
        FileContent file = exports.find(BackupKey.of(last))
                .map(exported -> PackageContent.of(exported, exports))
                .or(() -> imported(environment, listed, installed))
                .orElseThrow(() -> cannot(
                        undone,
                        "Almanac does not have the package of " + listed + " " + installed
                                + ", which was there before. Upload it and deploy it with the mode update."));
        ImportOptions options = ((Work.Import) last.order()).options();
        return new WayBack(PlatformCalls.importing(PlanMode.UPDATE, listed, options, file), listed, installed);
    }

    private static Refusal cannot(Undoing.Undone undone, String why) {
        return new Refusal(ErrorCode.CANNOT_UNDO, why, undone.solution());
    }

    /** Whether Almanac has brought that version there and still has its package. */
    boolean has(EnvironmentName environment, String solution, String version) {
        return imported(environment, solution, version).isPresent();
    }

    private Optional<FileContent> imported(EnvironmentName environment, String solution, String version) {
        return operations.succeeded(environment).stream()
                .filter(operation -> brought(operation, solution, version))
                .map(operation -> Path.of(((Work.Import) operation.order()).path()))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(PackageContent::of);
    }

    private static boolean brought(RemoteOperation operation, String solution, String version) {
        Before before = operation.before();
        return operation.order() instanceof Work.Import
                && before != null
                && solution.equalsIgnoreCase(before.solution())
                && before.version() != null
                && SolutionVersion.parse(before.version()).sameAs(SolutionVersion.parse(version));
    }
}
