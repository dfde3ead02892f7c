package org.almanac.process.tablemaps;

import java.util.Optional;
import org.almanac.deployment.DeploymentId;
import org.almanac.process.lifecycle.RunJson;
import org.almanac.process.operation.RunNotes;
import org.springframework.stereotype.Component;

/** What the processes of table maps keep of a run. */
@Component
class MapNotes {

    private static final String MAPS = "table-maps";
    private static final String BASELINE = "baseline";

    private final RunNotes notes;

    MapNotes(RunNotes notes) {
        this.notes = notes;
    }

    void maps(DeploymentId run, MapsDocument maps) {
        notes.keep(run, MAPS, RunJson.write(maps));
    }

    Optional<MapsDocument> findMaps(DeploymentId run) {
        return notes.find(run, MAPS).map(text -> RunJson.read(text, MapsDocument.class));
    }

    MapsDocument maps(DeploymentId run) {
        return findMaps(run).orElseThrow(() -> new IllegalStateException("run " + run + " has no goal"));
    }

    void baseline(DeploymentId run, Baseline baseline) {
        notes.keep(run, BASELINE, RunJson.write(baseline));
    }

    /** Empty if the run failed before it kept one: then nothing was changed either. */
    Optional<Baseline> baseline(DeploymentId run) {
        return notes.find(run, BASELINE).map(text -> RunJson.read(text, Baseline.class));
    }
}
