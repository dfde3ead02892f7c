package org.almanac.process.lifecycle;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All processes that a deployment can be of. */
@Component
public class DeploymentProcesses {

    private final List<DeploymentProcess> all;

    DeploymentProcesses(List<DeploymentProcess> all) {
        this.all = List.copyOf(all);
    }

    public Optional<DeploymentProcess> find(String key) {
        return all.stream().filter(process -> process.key().equals(key)).findFirst();
    }

    /** The process of a key that plans as the type says. */
    <T extends PlannedProcess> T planned(String key, Class<T> type) {
        return find(key)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> new IllegalStateException("the process " + key + " plans nothing"));
    }
}
