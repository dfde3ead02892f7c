package org.almanac.target;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.Environment;
import org.almanac.environment.ExportedFile;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Plan;
import org.almanac.environment.Undoing;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;

/**
 * One environment as a deployment sees it. Whatever may take longer than a few seconds is submitted under a key, carried out
 * elsewhere, and polled; submitting the same key again changes nothing. Every adapter passes the same contract suite.
 *
 * <p>All calls may throw {@link org.almanac.problem.TransientFailure} and {@link org.almanac.problem.PermanentFailure}.
 */
public interface TargetEnvironment {

    /** Its registration, with the state hash of this moment. */
    Environment description();

    /**
     * What importing the package would do; changes nothing.
     *
     * @throws org.almanac.problem.BadInput if the file is no valid package
     */
    Plan plan(PackageFile file, ImportOptions options);

    /**
     * Asks for an import.
     *
     * @throws org.almanac.problem.Refusal OPERATION_CONFLICT if the key stands for another order
     */
    void submitImport(OperationKey key, ImportOrder order);

    /** Asks for all unmanaged customizations to be published. */
    void submitPublish(OperationKey key);

    /**
     * Asks for a solution to be exported.
     *
     * @throws org.almanac.problem.Refusal OPERATION_CONFLICT if the key stands for another order
     */
    void submitExport(OperationKey key, ExportOrder order);

    /**
     * What an export that has succeeded has made.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_OPERATION if no export has succeeded under the key
     */
    ExportedFile exported(OperationKey key);

    /** The content of {@link #exported}, streamed; the caller closes it. */
    InputStream exportedContent(OperationKey key);

    /**
     * What uninstalling a solution would do; changes nothing.
     *
     * @param solution unique name of a solution with its patches, of a patch, or of a staged upgrade {@code <name>_Upgrade}
     * @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION if it is not installed
     */
    Plan planUninstall(String solution);

    /**
     * Asks for a solution to be uninstalled.
     *
     * @param plan hash of the operation ({@link Plan#hashOfOperation}) of the plan that it must turn out to be
     * @throws org.almanac.problem.Refusal OPERATION_CONFLICT if the key stands for another order
     */
    void submitUninstall(OperationKey key, String solution, Sha256 plan);

    /** What taking back a run's changes would do; refused when later changes stand on them. Changes nothing. */
    Plan planUndo(Undoing.Undone undone);

    /**
     * Asks for a run's changes to be taken back.
     *
     * @param plan hash of the operation ({@link Plan#hashOfOperation}) of the plan that it must turn out to be
     */
    void submitUndo(OperationKey key, Undoing.Undone undone, Sha256 plan);

    /**
     * How far an operation is.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_OPERATION if nothing was submitted under the key
     */
    OperationStatus poll(OperationKey key);

    /** Read back: the solution as the environment lists it. */
    Optional<InstalledSolution> solution(String uniqueName);

    /**
     * Read back: hash of the solution's layer on each component ({@code Active} where it is unmanaged); components without
     * such a layer are absent, and {@link org.almanac.environment.UnknownDefinition#HASH} stands for what a real environment has and
     * does not tell.
     */
    Map<ComponentRef, Sha256> layersOf(String solution, Collection<ComponentRef> components);

    /**
     * Dual-write of this environment; there for each environment, whether it uses dual-write or not.
     *
     * @throws org.almanac.problem.Refusal GATEWAY_DISABLED if there is no adapter for it
     */
    DualWriteTarget dualWrite();

    /**
     * Order management of this environment; there for each environment, whether it uses order management or not.
     *
     * @throws org.almanac.problem.Refusal ORDER_COMMANDS_DISABLED if there is no adapter for it
     */
    OrderManagementTarget orderManagement();
}
