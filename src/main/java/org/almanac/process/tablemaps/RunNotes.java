package org.almanac.process.tablemaps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.RunDocuments;
import org.almanac.process.lifecycle.RunJson;
import org.almanac.target.OperationKey;
import org.springframework.stereotype.Component;

/** What the processes of table maps keep of a run. */
@Component
class RunNotes {

    private static final String MAPS = "table-maps";
    private static final String BASELINE = "baseline";
    private static final String OPERATIONS = "operations";

    private final RunDocuments documents;

    RunNotes(RunDocuments documents) {
        this.documents = documents;
    }

    void maps(DeploymentId run, MapsDocument maps) {
        documents.put(run, MAPS, RunJson.write(maps));
    }

    Optional<MapsDocument> findMaps(DeploymentId run) {
        return documents.find(run, MAPS).map(text -> RunJson.read(text, MapsDocument.class));
    }

    MapsDocument maps(DeploymentId run) {
        return findMaps(run).orElseThrow(() -> new IllegalStateException("run " + run + " has no goal"));
    }

    void baseline(DeploymentId run, Baseline baseline) {
        documents.put(run, BASELINE, RunJson.write(baseline));
    }

    /** Empty if the run failed before it kept one: then nothing was changed either. */
    Optional<Baseline> baseline(DeploymentId run) {
        return documents.find(run, BASELINE).map(text -> RunJson.read(text, Baseline.class));
    }

    /** Remembers an operation that is about to be submitted. */
    void submitting(DeploymentId run, OperationKey key) {
        List<String> keys = new ArrayList<>(operationKeys(run));
        if (!keys.contains(key.value())) {
            keys.add(key.value());
            documents.put(run, OPERATIONS, RunJson.write(keys));
        }
    }

    /** Operations that were submitted, the first first. */
    List<OperationKey> operations(DeploymentId run) {
        return operationKeys(run).stream().map(OperationKey::new).toList();
    }

    private List<String> operationKeys(DeploymentId run) {
        return documents
                .find(run, OPERATIONS)
                .map(text -> List.of(RunJson.read(text, String[].class)))
                .orElse(List.of());
    }

    void keep(DeploymentId run, String name, String text) {
        documents.put(run, name, text);
    }

    Optional<String> find(DeploymentId run, String name) {
        return documents.find(run, name);
    }
}
