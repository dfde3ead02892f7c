package org.almanac.deployment;

import java.util.Optional;

/** What a process keeps of its run beside its plan, such as the state of before. Calls take part in the caller's transaction. */
public interface RunDocuments {

    /**
     * Keeps a document in the place of the one of that name.
     *
     * @param name up to 64 characters
     * @param json written and read by the process alone
     */
    void put(DeploymentId id, String name, String json);

    Optional<String> find(DeploymentId id, String name);
}
