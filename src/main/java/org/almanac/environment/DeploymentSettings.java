package org.almanac.environment;

import java.util.List;

/**
 * Values for the target that an import sets, in the shape of a deployment settings file (dataverse-semantics 3.7). What is
 * written of it, to logs as well, tells names only: {@link #toString} leaves values and connections out.
 *
 * @param environmentVariables current values by schema name
 * @param connectionReferences connections by logical name of the reference
 */
public record DeploymentSettings(
        List<EnvironmentVariable> environmentVariables, List<ConnectionReference> connectionReferences) {

    public static final DeploymentSettings NONE = new DeploymentSettings(List.of(), List.of());

    /** How many characters a current value has at most. */
    public static final int LONGEST_VALUE = 2000;

    /** @param value at most 2000 characters; nothing is set where it is empty, as in files that a tool has prepared */
    public record EnvironmentVariable(String schemaName, String value) {

        @Override
        public String toString() {
            return schemaName;
        }
    }

    /**
     * @param connectionId nothing is set where it is empty, as in files that a tool has prepared
     * @param connectorId such as {@code /providers/Microsoft.PowerApps/apis/shared_sql}; empty for whichever the reference
     *     names
     */
    public record ConnectionReference(String logicalName, String connectionId, String connectorId) {

        @Override
        public String toString() {
            return logicalName;
        }
    }

    public DeploymentSettings {
        environmentVariables = List.copyOf(environmentVariables);
        connectionReferences = List.copyOf(connectionReferences);
    }

    /** Whether nothing is to be set. */
    public boolean none() {
        return environmentVariables.isEmpty() && connectionReferences.isEmpty();
    }

    @Override
    public String toString() {
        return "settings for " + environmentVariables + " and " + connectionReferences;
    }
}
