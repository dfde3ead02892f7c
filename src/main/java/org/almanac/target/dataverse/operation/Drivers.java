package org.almanac.target.dataverse.operation;

import java.util.function.Function;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ExportedFiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes what drives an environment.
 *
 * @param remotes finds an environment; refuses where it is not configured
 */
public record Drivers(
        Function<EnvironmentName, Remote> remotes,
        RemoteOperations operations,
        Mirror mirror,
        ExportedFiles files,
        PlatformTransactionManager transactions,
        DriveSettings settings) {

    Driver of(EnvironmentName environment) {
        Remote remote = remotes.apply(environment);
        WaysBack waysBack = new WaysBack(operations, files);
        TransactionTemplate template = new TransactionTemplate(transactions);
        ProcessSwitches switches = new ProcessSwitches(remote, settings.commandTimeout());
        Downloading downloading = new Downloading(remote, operations, mirror.packages(), files, template, settings);
        Finishing finishing = new Finishing(remote, operations, mirror, downloading, switches, template);
        return new Driver(
                operations,
                new Preparing(remote, mirror, waysBack, settings),
                new ForeignOperations(remote, settings.giveUp()),
                new Backup(remote, operations, waysBack),
                switches,
                new Sending(remote, operations, settings),
                new Following(remote, operations, finishing, settings),
                settings);
    }
}
