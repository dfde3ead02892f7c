package org.almanac.process;

import java.util.Map;

/**
 * Start a deployment.
 *
 * @param process key of a process, such as {@code install-solution}
 * @param variables its start variables, as given: texts, numbers and truth values; those without a value are absent
 */
public record StartDeployment(String process, Map<String, Object> variables) {

    public StartDeployment {
        variables = Map.copyOf(variables);
    }
}
