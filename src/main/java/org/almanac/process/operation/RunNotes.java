package org.almanac.process.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.deployment.DeploymentId;
import org.almanac.deployment.RunDocuments;
import org.almanac.process.lifecycle.RunJson;
import org.almanac.target.OperationKey;
import org.springframework.stereotype.Component;

/** What processes keep of a run. */
@Component
public class RunNotes {

    private static final String OPERATIONS = "operations";

    private final RunDocuments documents;

    RunNotes(RunDocuments documents) {
        this.documents = documents;
    }

    /** Remembers an operation that is about to be submitted. */
    public void submitting(DeploymentId run, OperationKey key) {
        List<String> keys = new ArrayList<>(operationKeys(run));
        if (!keys.contains(key.value())) {
            keys.add(key.value());
            documents.put(run, OPERATIONS, RunJson.write(keys));
        }
    }

    /** Operations that were submitted, the first first. */
    public List<OperationKey> operations(DeploymentId run) {
        return operationKeys(run).stream().map(OperationKey::new).toList();
    }

    private List<String> operationKeys(DeploymentId run) {
        return documents
                .find(run, OPERATIONS)
                .map(text -> List.of(RunJson.read(text, String[].class)))
                .orElse(List.of());
    }

    /** @param name up to 64 characters */
    public void keep(DeploymentId run, String name, String text) {
        documents.put(run, name, text);
    }

    public Optional<String> find(DeploymentId run, String name) {
        return documents.find(run, name);
    }
}
