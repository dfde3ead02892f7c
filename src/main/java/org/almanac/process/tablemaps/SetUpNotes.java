package org.almanac.process.tablemaps;

import org.almanac.deployment.DeploymentId;
import org.almanac.process.lifecycle.RunJson;
import org.almanac.process.operation.RunNotes;
import org.springframework.stereotype.Component;

/** Keeps what a set-up installs. */
@Component
class SetUpNotes {

    private static final String NAME = "set-up";

    private final RunNotes notes;

    SetUpNotes(RunNotes notes) {
        this.notes = notes;
    }

    void put(DeploymentId run, SetUpDocument document) {
        notes.keep(run, NAME, RunJson.write(document));
    }

    SetUpDocument get(DeploymentId run) {
        return notes.find(run, NAME)
                .map(text -> RunJson.read(text, SetUpDocument.class))
                .orElseThrow(() -> new IllegalStateException("run " + run + " installs nothing"));
    }
}
