package org.almanac.target.embedded;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.environment.ExportedFile;
import org.almanac.environment.ExportedFiles;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Inventory;
import org.almanac.environment.Plan;
import org.almanac.environment.Planning;
import org.almanac.environment.StagedPackages;
import org.almanac.environment.Undoing;
import org.almanac.environment.Uninstalling;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.ExportOrder;
import org.almanac.target.ImportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationStatus;
import org.almanac.target.OrderManagementTarget;
import org.almanac.target.PackageFile;
import org.almanac.target.TargetEnvironment;

/** An environment in Almanac's own tables, behind the port. */
record EmbeddedTarget(
        EnvironmentName name,
        Environments environments,
        Inventory inventory,
        Planning planning,
        Uninstalling uninstalling,
        Undoing undoing,
        StagedPackages packages,
        ExportedFiles files,
        Intake intake,
        DualWriteTarget dualWrite,
        OrderManagementTarget orderManagement)
        implements TargetEnvironment {

    @Override
    public Environment description() {
        return environments.get(name);
    }

    @Override
    public Plan plan(PackageFile file, ImportOptions options) {
        return planning.plan(name, packages.stage(file.id(), file.path()), options);
    }

    @Override
    public void submitImport(OperationKey key, ImportOrder order) {
        Sha256 plan = order.plan();
        Work.Import work = new Work.Import(
                order.file().id().hex(),
                order.file().path().toString(),
                order.options().mode(),
                order.options().customizations(),
                order.options().activateProcesses(),
                order.options().settings(),
                plan == null ? null : plan.hex(),
                order.importJobId());
        if (plan == null) {
            intake.submitUnplanned(key, name, work);
        } else {
            submit(key, work);
        }
    }

    @Override
    public void submitPublish(OperationKey key) {
        submit(key, new Work.Publish());
    }

    @Override
    public void submitExport(OperationKey key, ExportOrder order) {
        submit(key, Work.Export.of(order.options()));
    }

    @Override
    public ExportedFile exported(OperationKey key) {
        poll(key);
        return files.find(key.value()).orElseThrow(() -> unknown(key, "No export was carried out"));
    }

    @Override
    public InputStream exportedContent(OperationKey key) {
        return files.open(exported(key));
    }

    @Override
    public Plan planUninstall(String solution) {
        return uninstalling.plan(name, solution);
    }

    @Override
    public void submitUninstall(OperationKey key, String solution, Sha256 plan) {
        submit(key, new Work.Uninstall(solution, plan.hex()));
    }

    @Override
    public Plan planUndo(Undoing.Undone undone) {
        return undoing.plan(name, undone);
    }

    @Override
    public void submitUndo(OperationKey key, Undoing.Undone undone, Sha256 plan) {
        submit(key, new Work.Undo(undone.run(), undone.solution(), undone.version(), plan.hex()));
    }

    private void submit(OperationKey key, Work work) {
        intake.submit(key, name, work);
    }

    @Override
    public OperationStatus poll(OperationKey key) {
        return intake.find(key)
                .filter(operation -> operation.environment().equals(name))
                .map(Operation::status)
                .orElseThrow(() -> unknown(key, "Nothing was submitted"));
    }

    private BadInput unknown(OperationKey key, String what) {
        return new BadInput(
                ErrorCode.UNKNOWN_OPERATION, what + " in '" + name + "' under the key " + key + ".", key.value());
    }

    @Override
    public Optional<InstalledSolution> solution(String uniqueName) {
        return inventory.solution(name, uniqueName);
    }

    @Override
    public Map<ComponentRef, Sha256> layersOf(String solution, Collection<ComponentRef> components) {
        return inventory.layersOf(name, solution, components);
    }
}
