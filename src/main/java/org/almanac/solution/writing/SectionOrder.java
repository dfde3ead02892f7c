package org.almanac.solution.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The order of the sections of customizations.xml, which is the same in all exports (package-format 3). */
final class SectionOrder {

    private static final List<String> STANDARD = List.of(
            "Entities",
            "Roles",
            "Workflows",
            "FieldSecurityProfiles",
            "Templates",
            "ConnectionRoles",
            "SiteMap",
            "EntityImageConfigs",
            "AttributeImageConfigs",
            "RibbonDiffXml",
            "EntityMaps",
            "EntityRelationships",
            "OrganizationSettings",
            "optionsets",
            "Reports",
            "Slas",
            "Dialogs",
            "Dashboards",
            "InteractionCentricDashboards",
            "WebResources",
            "CustomControls",
            "SolutionPluginAssemblies",
            "SdkMessageProcessingSteps",
            "ServiceEndpoints",
            "AppModuleSiteMaps",
            "AppModules",
            "EntityDataProviders",
            "EntityDataSources",
            "CanvasApps",
            "AIModels",
            "Connectors");

    private SectionOrder() {}

    static List<String> of(Set<String> wanted) {
        List<String> ordered = new ArrayList<>(STANDARD);
        ordered.retainAll(wanted);
        Set<String> others = new TreeSet<>(wanted);
        others.removeAll(STANDARD);
        boolean languages = others.remove("Languages");
        boolean procedures = others.remove("StoredProcedures");
        ordered.addAll(others);
        if (languages) {
            ordered.add("Languages");
        }
        if (procedures) {
            ordered.add("StoredProcedures");
        }
        return ordered;
    }
}
