package org.almanac.target.dataverse;

import java.util.function.Supplier;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.environment.ExportedFiles;
import org.almanac.environment.Inventory;
import org.almanac.target.DualWriteTargets;
import org.almanac.target.OrderManagementTargets;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.almanac.target.dataverse.operation.Mirror;
import org.almanac.target.dataverse.operation.Remote;
import org.almanac.target.dataverse.operation.RemoteOperations;
import org.almanac.target.dataverse.operation.Submitting;
import org.almanac.target.dataverse.operation.WaysBack;

/**
 * Finds real environments.
 *
 * @param dualWrites asked late, because those of embedded environments come from all targets
 * @param orders likewise
 */
record DataverseTargets(
        RemoteEnvironments remotes,
        Environments environments,
        Inventory inventory,
        Mirror mirror,
        RemoteOperations operations,
        ExportedFiles files,
        Supplier<DualWriteTargets> dualWrites,
        Supplier<OrderManagementTargets> orders)
        implements Targets {

    @Override
    public TargetEnvironment of(EnvironmentName name) {
        Remote remote = remotes.of(name);
        return new DataverseTarget(
                remote,
                environments,
                mirror,
                new WaysBack(operations, files),
                new Submitting(operations),
                files,
                new ReadBack(remote, mirror, inventory),
                () -> dualWrites.get().of(name),
                () -> orders.get().of(name));
    }
}
