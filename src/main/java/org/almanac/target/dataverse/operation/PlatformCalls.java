package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.ExportOptions;
import org.almanac.environment.ImportOptions;
import org.almanac.environment.PlanMode;
import org.almanac.environment.SettingsGroup;
import org.almanac.target.AsyncOperation.Type;
import org.almanac.target.dataverse.client.FileContent;

/** Which message carries out what, in the fastest mode that is safe: one step for an upgrade, and nothing overwritten unless asked. */
final class PlatformCalls {

    /** Where the environment does not know the asynchronous message. */
    static final String PUBLISH_AND_WAIT = "PublishAllXml";

    private PlatformCalls() {}

    /** @param mode as planned; one that imports */
    static PlatformCall importing(PlanMode mode, String solution, ImportOptions options, FileContent file) {
        if (mode == PlanMode.APPLY_UPGRADE) {
            return new PlatformCall(
                    "DeleteAndPromoteAsync", Type.DELETE_AND_PROMOTE, object().put("UniqueName", solution), null);
        }
        ObjectNode parameters = object().put(
                        "OverwriteUnmanagedCustomizations", options.customizations() == Customizations.OVERWRITE)
                .put("PublishWorkflows", options.activateProcesses());
        if (!options.settings().none()) {
            parameters.set("ComponentParameters", componentParameters(options.settings()));
        }
        if (mode == PlanMode.UPGRADE) {
            return new PlatformCall("StageAndUpgradeAsync", Type.STAGE_AND_UPGRADE, parameters, file);
        }
        if (mode == PlanMode.STAGE) {
            parameters.put("HoldingSolution", true);
        }
        return new PlatformCall("ImportSolutionAsync", Type.IMPORT_SOLUTION, parameters, file);
    }

    static PlatformCall uninstalling(String solution) {
        return new PlatformCall(
                "UninstallSolutionAsync", Type.UNINSTALL_SOLUTION, object().put("SolutionUniqueName", solution), null);
    }

    static PlatformCall publishing() {
        return new PlatformCall("PublishAllXmlAsync", Type.PUBLISH_ALL, object(), null);
    }

    static PlatformCall exporting(ExportOptions options) {
        ObjectNode parameters = object().put("SolutionName", options.solution()).put("Managed", options.managed());
        if (options.targetVersion() != null) {
            parameters.put("TargetVersion", options.targetVersion());
        }
        for (SettingsGroup group : options.settingsGroups()) {
            parameters.put(group.parameter(), true);
        }
        return new PlatformCall("ExportSolutionAsync", Type.EXPORT_SOLUTION, parameters, null);
    }

    /** Values and connections for the target (dataverse-semantics 3.7); what is empty is not set. */
    private static ArrayNode componentParameters(DeploymentSettings settings) {
        ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
        settings.environmentVariables().stream()
                .filter(variable -> !variable.value().isEmpty())
                .forEach(variable -> parameters
                        .addObject()
                        .put("@odata.type", "Microsoft.Dynamics.CRM.environmentvariablevalue")
                        .put("schemaname", variable.schemaName())
                        .put("value", variable.value()));
        settings.connectionReferences().stream()
                .filter(reference -> !reference.connectionId().isEmpty())
                .forEach(reference -> {
                    ObjectNode parameter = parameters
                            .addObject()
                            .put("@odata.type", "Microsoft.Dynamics.CRM.connectionreference")
                            .put("connectionreferencelogicalname", reference.logicalName())
                            .put("connectionid", reference.connectionId());
                    if (!reference.connectorId().isEmpty()) {
                        parameter.put("connectorid", reference.connectorId());
                    }
                });
        return parameters;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
