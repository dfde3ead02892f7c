package org.almanac.environment.records;

import java.util.Map;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/** The sections of job data that hold components, in their order (dataverse-semantics 3.6). */
enum JobSection {
    ENTITIES("entities", "entity"),
    NODES("nodes", "node"),
    DASHBOARDS("dashboards", "dashboard"),
    SECURITY_ROLES("securityroles", "securityrole"),
    WORKFLOWS("workflows", "workflow"),
    TEMPLATES("templates", "template"),
    OPTION_SETS("optionSets", "optionSet"),
    CONNECTION_ROLES("ConnectionRoles", "ConnectionRole"),
    PLUGIN_ASSEMBLIES("SolutionPluginAssemblies", "SolutionPluginAssembly"),
    PROCESSING_STEPS("SdkMessageProcessingSteps", "SdkMessageProcessingStep"),
    SERVICE_ENDPOINTS("ServiceEndpoints", "ServiceEndpoint"),
    WEB_RESOURCES("webResources", "webResource"),
    REPORTS("reports", "report"),
    FIELD_SECURITY_PROFILES("FieldSecurityProfiles", "FieldSecurityProfile"),
    ENTITY_SUBHANDLERS("entitySubhandlers", "entitySubhandler");

    private static final Map<String, JobSection> BY_KIND = Map.ofEntries(
            Map.entry("Entity", ENTITIES),
            Map.entry("Role", SECURITY_ROLES),
            Map.entry("Workflow", WORKFLOWS),
            Map.entry("EmailTemplate", TEMPLATES),
            Map.entry("ContractTemplate", TEMPLATES),
            Map.entry("KBArticleTemplate", TEMPLATES),
            Map.entry("MailMergeTemplate", TEMPLATES),
            Map.entry("OptionSet", OPTION_SETS),
            Map.entry("ConnectionRole", CONNECTION_ROLES),
            Map.entry("PluginAssembly", PLUGIN_ASSEMBLIES),
            Map.entry("SdkMessageProcessingStep", PROCESSING_STEPS),
            Map.entry("ServiceEndpoint", SERVICE_ENDPOINTS),
            Map.entry("WebResource", WEB_RESOURCES),
            Map.entry("Report", REPORTS),
            Map.entry("FieldSecurityProfile", FIELD_SECURITY_PROFILES));

    private final String element;
    private final String item;

    JobSection(String element, String item) {
        this.element = element;
        this.item = item;
    }

    String element() {
        return element;
    }

    /** Name of the element for one component. */
    String item() {
        return item;
    }

    /** Where a component is reported; a form without a table is a dashboard, what is part of a table is a subhandler's. */
    static JobSection of(ComponentKind kind, @Nullable ComponentRef parent) {
        JobSection own = BY_KIND.get(kind.name());
        if (own != null) {
            return own;
        }
        if (parent != null && parent.kind().name().equals("Entity")) {
            return ENTITY_SUBHANDLERS;
        }
        return kind.name().equals("SystemForm") ? DASHBOARDS : NODES;
    }
}
