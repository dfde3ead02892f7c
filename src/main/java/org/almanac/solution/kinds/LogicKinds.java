package org.almanac.solution.kinds;

import static org.almanac.solution.kinds.KindRow.classic;

import java.util.List;
import java.util.stream.Stream;
import org.almanac.solution.KindDescriptor;

/** What acts: processes, plug-ins, service endpoints, connectors, models (package-format 4). */
public final class LogicKinds {

    private LogicKinds() {}

    public static List<KindDescriptor> rows() {
        return Stream.of(
                        classic(29, "Workflow")
                                .in("Workflows", "Workflow")
                                .byId()
                                .listed()
                                .key("@WorkflowId")
                                .set("workflows"),
                        classic(90, "PluginType")
                                .element("PluginType")
                                .key("@Name")
                                .set("plugintypes"),
                        classic(91, "PluginAssembly")
                                .in("SolutionPluginAssemblies", "PluginAssembly")
                                .listed()
                                .key("@FullName", "@PluginAssemblyId")
                                .set("pluginassemblies"),
                        classic(92, "SdkMessageProcessingStep")
                                .in("SdkMessageProcessingSteps", "SdkMessageProcessingStep")
                                .byId()
                                .listed()
                                .key("@SdkMessageProcessingStepId")
                                .set("sdkmessageprocessingsteps"),
                        classic(93, "SdkMessageProcessingStepImage").byId().set("sdkmessageprocessingstepimages"),
                        classic(95, "ServiceEndpoint")
                                .in("ServiceEndpoints", "ServiceEndpoint")
                                .byId()
                                .listed()
                                .key("@ServiceEndpointId", "ServiceEndpointId", "serviceendpointid")
                                .set("serviceendpoints"),
                        classic(152, "Sla")
                                .in("Slas", "Sla")
                                .byId()
                                .listed()
                                .key("@SLAId")
                                .set("slas"),
                        classic(150, "RoutingRule")
                                .in("RoutingRules", "RoutingRule")
                                .byId()
                                .listed()
                                .key("@RoutingRuleId", "RoutingRuleId", "@routingruleid", "routingruleid", "@id")
                                .set("routingrules"),
                        classic(154, "ConvertRule").byId().set("convertrules"),
                        classic(44, "DuplicateRule").byId().set("duplicaterules"),
                        classic(372, "Connector")
                                .in("Connectors", "Connector")
                                .listed()
                                .key("name", "connectorid")
                                .alias("371")
                                .set("connectors"),
                        classic(401, "AIModel")
                                .in("AIModels", "AIModel")
                                .byId()
                                .listed()
                                .key("msdyn_aimodelid")
                                .alias("msdyn_aimodel")
                                .set("msdyn_aimodels"),
                        classic(400, "AITemplate").byId().alias("msdyn_aitemplate"),
                        classic(402, "AIConfiguration").byId().alias("msdyn_aiconfiguration"))
                .map(KindRow::build)
                .toList();
    }
}
