package org.almanac.target.dataverse;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.almanac.environment.Environment;
import org.almanac.environment.Environments;
import org.almanac.environment.ExportedFile;
import org.almanac.environment.ExportedFiles;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.InstalledSolution;
import org.almanac.environment.Plan;
import org.almanac.environment.Undoing;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Sha256;
import org.almanac.target.DualWriteTarget;
import org.almanac.target.ExportOrder;
import org.almanac.target.ImportOrder;
import org.almanac.target.OperationKey;
import org.almanac.target.OperationState;
import org.almanac.target.OperationStatus;
import org.almanac.target.OrderManagementTarget;
import org.almanac.target.PackageFile;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.dataverse.inventory.InventoryScope;
import org.almanac.target.dataverse.operation.Mirror;
import org.almanac.target.dataverse.operation.Remote;
import org.almanac.target.dataverse.operation.Submitting;
import org.almanac.target.dataverse.operation.WaysBack;
import org.almanac.target.embedded.Work;

/** A real environment behind the port: planned on its mirror, changed and read back through its Web API. */
record DataverseTarget(
        Remote remote,
        Environments environments,
        Mirror mirror,
        WaysBack waysBack,
        Submitting operations,
        ExportedFiles files,
        ReadBack readBack,
        Supplier<DualWriteTarget> dualWrites,
        Supplier<OrderManagementTarget> orders)
        implements TargetEnvironment {

    /** With the state hash of the mirror, which is filled here if nobody has looked at the environment yet. */
    @Override
    public Environment description() {
        if (readBack.unread()) {
            mirror.refresh(remote, new InventoryScope(Set.of(), Set.of()), "first look");
        }
        return environments.get(remote.name());
    }

    @Override
    public Plan plan(PackageFile file, ImportOptions options) {
        return mirror.plan(remote, file, options);
    }

    @Override
    public void submitImport(OperationKey key, ImportOrder order) {
        operations.submit(
                remote.name(),
                key,
                new Work.Import(
                        order.file().id().hex(),
                        order.file().path().toString(),
                        order.options().mode(),
                        order.options().customizations(),
                        order.options().activateProcesses(),
                        order.options().settings(),
                        Optional.ofNullable(order.plan()).map(Sha256::hex).orElse(null),
                        order.importJobId()));
    }

    @Override
    public void submitPublish(OperationKey key) {
        operations.submit(remote.name(), key, new Work.Publish());
    }

    @Override
    public void submitExport(OperationKey key, ExportOrder order) {
        operations.submit(remote.name(), key, Work.Export.of(order.options()));
    }

    @Override
    public ExportedFile exported(OperationKey key) {
        return Optional.of(poll(key))
                .filter(status -> status.state() == OperationState.SUCCEEDED)
                .flatMap(status -> files.find(key.value()))
                .orElseThrow(() -> unknown(key, "No export was carried out"));
    }

    @Override
    public InputStream exportedContent(OperationKey key) {
        return files.open(exported(key));
    }

    @Override
    public Plan planUninstall(String solution) {
        return mirror.planUninstall(remote, solution);
    }

    @Override
    public void submitUninstall(OperationKey key, String solution, Sha256 plan) {
        operations.submit(remote.name(), key, new Work.Uninstall(solution, plan.hex()));
    }

    @Override
    public Plan planUndo(Undoing.Undone undone) {
        waysBack.check(remote.name(), undone);
        return mirror.planUndo(remote, undone);
    }

    @Override
    public void submitUndo(OperationKey key, Undoing.Undone undone, Sha256 plan) {
        operations.submit(
                remote.name(), key, new Work.Undo(undone.run(), undone.solution(), undone.version(), plan.hex()));
    }

    @Override
    public OperationStatus poll(OperationKey key) {
        return operations.status(remote.name(), key).orElseThrow(() -> unknown(key, "Nothing was submitted"));
    }

    private BadInput unknown(OperationKey key, String what) {
        return new BadInput(
                ErrorCode.UNKNOWN_OPERATION,
                what + " in '" + remote.name() + "' under the key " + key + ".",
                key.value());
    }

    @Override
    public Optional<InstalledSolution> solution(String uniqueName) {
        return readBack.solution(uniqueName);
    }

    @Override
    public Map<ComponentRef, Sha256> layersOf(String solution, Collection<ComponentRef> components) {
        return readBack.layersOf(solution, List.copyOf(components));
    }

    @Override
    public DualWriteTarget dualWrite() {
        return dualWrites.get();
    }

    @Override
    public OrderManagementTarget orderManagement() {
        return orders.get();
    }
}
