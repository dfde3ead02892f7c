package org.almanac.process.tablemaps;

import java.util.Set;
import org.almanac.deployment.DeploymentRecords;
import org.almanac.environment.ExportOptions;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.process.operation.RunNotes;
import org.almanac.process.operation.SimpleOperationStep;
import org.almanac.target.ExportOrder;
import org.almanac.target.Targets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operations of a back-up. */
@Configuration(proxyBeanMethods = false)
class BackupSteps {

    static final String EXPORT = "export-backup";

    @Bean
    RunStep publishBackup(Targets targets, RunNotes notes, DeploymentRecords records) {
        return new SimpleOperationStep(
                "publish", targets, notes, records, (run, target, key) -> target.submitPublish(key));
    }

    @Bean
    RunStep exportBackup(Targets targets, RunNotes notes, DeploymentRecords records) {
        return new SimpleOperationStep(
                EXPORT,
                targets,
                notes,
                records,
                (run, target, key) -> target.submitExport(
                        key,
                        new ExportOrder(new ExportOptions(
                                run.request().packageName(),
                                BackUpTableMaps.managed(run.request()),
                                Set.of(),
                                null,
                                true))));
    }
}
