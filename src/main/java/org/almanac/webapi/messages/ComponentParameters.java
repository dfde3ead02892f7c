package org.almanac.webapi.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.DeploymentSettingsFile;
import org.almanac.webapi.model.WebApiError;

/** Reads {@code ComponentParameters}: values and connections for the target (dataverse-semantics 3.7). */
final class ComponentParameters {

    private static final String NAMESPACE = "Microsoft.Dynamics.CRM.";

    private ComponentParameters() {}

    /**
     * @param parameters array of entities with {@code @odata.type}
     * @throws org.almanac.problem.BadInput INVALID_SETTINGS for what is no such value
     * @throws WebApiError 400 for other entities
     */
    static DeploymentSettings read(JsonNode parameters) {
        ObjectNode file = Fields.none();
        ArrayNode variables = file.putArray("EnvironmentVariables");
        ArrayNode references = file.putArray("ConnectionReferences");
        for (JsonNode parameter : parameters) {
            switch (type(parameter)) {
                case "environmentvariablevalue" -> {
                    ObjectNode variable = variables.addObject();
                    variable.put("SchemaName", text(parameter, "schemaname"));
                    variable.put("Value", text(parameter, "value"));
                }
                case "connectionreference" -> {
                    ObjectNode reference = references.addObject();
                    reference.put("LogicalName", text(parameter, "connectionreferencelogicalname"));
                    reference.put("ConnectionId", text(parameter, "connectionid"));
                    reference.put("ConnectorId", text(parameter, "connectorid"));
                }
                default ->
                    throw WebApiError.invalidArgument(
                            "ComponentParameters takes environmentvariablevalue and connectionreference, not '"
                                    + type(parameter) + "'.");
            }
        }
        return DeploymentSettingsFile.parse(file.toString());
    }

    private static String type(JsonNode parameter) {
        String name = parameter.path("@odata.type").asText();
        String bare = name.startsWith("#") ? name.substring(1) : name;
        return bare.startsWith(NAMESPACE) ? bare.substring(NAMESPACE.length()) : bare;
    }

    private static String text(JsonNode parameter, String property) {
        JsonNode value = parameter.path(property);
        return value.isNull() ? "" : value.asText();
    }
}
