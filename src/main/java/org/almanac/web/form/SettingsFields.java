package org.almanac.web.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a deployment settings file, for the description of the API; {@link
 * org.almanac.environment.DeploymentSettingsFile} reads it.
 */
@Schema(name = "DeploymentSettings", description = "Deployment settings file; its JSON text is taken as well")
public record SettingsFields(
        @JsonProperty("EnvironmentVariables") @Nullable List<VariableFields> environmentVariables,
        @JsonProperty("ConnectionReferences") @Nullable List<ReferenceFields> connectionReferences) {

    /** The current value of an environment variable. */
    @Schema(name = "DeploymentSettingsVariable")
    public record VariableFields(
            @JsonProperty("SchemaName") @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "ctso_Url")
            String schemaName,

            @JsonProperty("Value") @Schema(maxLength = 2000, description = "Nothing is set where it is empty") @Nullable
            String value) {}

    /** The connection of a connection reference. */
    @Schema(name = "DeploymentSettingsConnection")
    public record ReferenceFields(
            @JsonProperty("LogicalName") @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "ctso_sql")
            String logicalName,

            @JsonProperty("ConnectionId") @Schema(description = "Nothing is set where it is empty") @Nullable
            String connectionId,

            @JsonProperty("ConnectorId") @Schema(example = "/providers/Microsoft.PowerApps/apis/shared_sql") @Nullable
            String connectorId) {}
}
