package org.almanac.environment;

import java.util.List;

/**
 * Values for the target that an import sets, in the shape of a deployment settings file (dataverse-semantics 3.7).
 *
 * @param environmentVariables current values by schema name
 * @param connectionReferences connections by logical name of the reference
 */
public record DeploymentSettings(
        List<EnvironmentVariable> environmentVariables, List<ConnectionReference> connectionReferences) {

    public static final DeploymentSettings NONE = new DeploymentSettings(List.of(), List.of());

    /** @param value at most 2000 characters */
    public record EnvironmentVariable(String schemaName, String value) {}

    /** @param connectorId such as {@code /providers/Microsoft.PowerApps/apis/shared_sql} */
    public record ConnectionReference(String logicalName, String connectionId, String connectorId) {}

    public DeploymentSettings {
        environmentVariables = List.copyOf(environmentVariables);
        connectionReferences = List.copyOf(connectionReferences);
    }
}
