package org.almanac.process.operation;

import org.almanac.deployment.DeploymentRecords;
import org.almanac.process.lifecycle.RunStep;
import org.almanac.target.Targets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps that models of several processes name. */
@Configuration(proxyBeanMethods = false)
class SharedSteps {

    @Bean
    RunStep undoImport(Targets targets, RunNotes notes, DeploymentRecords records) {
        return new UndoImportStep("undo-import", targets, notes, records, run -> false);
    }
}
