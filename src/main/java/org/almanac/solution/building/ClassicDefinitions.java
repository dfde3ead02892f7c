package org.almanac.solution.building;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.solution.Sha256;
import org.almanac.solution.XmlElement;

/** Components of customizations.xml other than tables, as exports write them (package-format 4). */
public final class ClassicDefinitions {

    private static final String FIRST = "1.0.0.0";

    private ClassicDefinitions() {}

    /** A global choice; values count up from the first. */
    public static XmlElement choice(String name, String label, int firstValue, List<String> options) {
        List<XmlElement> items = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            items.add(new XmlElement(
                    "option",
                    Map.of("value", String.valueOf(firstValue + i)),
                    List.of(Elements.labels("labels", "label", options.get(i))),
                    ""));
        }
        return Elements.with(
                Elements.record(
                        "optionset",
                        Map.of("Name", name, "localizedName", label),
                        "OptionSetType",
                        "picklist",
                        "IsGlobal",
                        "1",
                        "IntroducedVersion",
                        FIRST,
                        "IsCustomizable",
                        "1"),
                Elements.labels("displaynames", "displayname", label),
                XmlElement.of("options", items));
    }

    /** A web resource; its type is 3 for scripts, 1 for pages, 11 for vector images (numbers of the platform). */
    public static XmlElement webResource(String id, String name, int type, Sha256 content) {
        return Elements.with(
                Elements.record(
                        "WebResource",
                        Map.of(),
                        "WebResourceId",
                        Elements.braces(id),
                        "Name",
                        name,
                        "DisplayName",
                        name,
                        "WebResourceType",
                        String.valueOf(type),
                        "IntroducedVersion",
                        FIRST,
                        "IsCustomizable",
                        "1",
                        "CanBeDeleted",
                        "1",
                        "IsHidden",
                        "0"),
                Elements.file("FileName", content));
    }

    public static XmlElement role(String id, String name, Map<String, String> privileges) {
        List<XmlElement> items = new ArrayList<>();
        new java.util.TreeMap<>(privileges)
                .forEach((privilege, level) -> items.add(
                        new XmlElement("RolePrivilege", Map.of("name", privilege, "level", level), List.of(), "")));
        return new XmlElement(
                "Role",
                Map.of("id", Elements.braces(id), "name", name, "isinherited", "1"),
                List.of(XmlElement.leaf("IsCustomizable", "1"), XmlElement.of("RolePrivileges", items)),
                "");
    }

    /** A cloud flow: category 5, switched off or on. */
    public static XmlElement cloudFlow(String id, String name, boolean active, Sha256 definition) {
        XmlElement flow = new XmlElement(
                "Workflow",
                Map.of("WorkflowId", Elements.braces(id), "Name", name),
                List.of(Elements.file("JsonFileName", definition)),
                "");
        XmlElement rest = Elements.record(
                "Workflow",
                Map.of(),
                "Type",
                "1",
                "Subprocess",
                "0",
                "Category",
                "5",
                "Mode",
                "0",
                "Scope",
                "4",
                "StateCode",
                active ? "1" : "0",
                "StatusCode",
                active ? "2" : "1",
                "RunAs",
                "1",
                "IntroducedVersion",
                FIRST,
                "IsCustomizable",
                "1",
                "PrimaryEntity",
                "none");
        return Elements.with(
                Elements.with(flow, rest.children().toArray(XmlElement[]::new)),
                Elements.labels("LocalizedNames", "LocalizedName", name));
    }

    /** A model-driven app; components are pairs of type number and schema name. */
    public static XmlElement app(String name, String label, Map<String, Integer> components) {
        List<XmlElement> items = new ArrayList<>();
        new java.util.TreeMap<>(components)
                .forEach((schemaName, type) -> items.add(new XmlElement(
                        "AppModuleComponent",
                        Map.of("type", String.valueOf(type), "schemaName", schemaName),
                        List.of(),
                        "")));
        return Elements.with(
                Elements.record(
                        "AppModule",
                        Map.of(),
                        "UniqueName",
                        name,
                        "IntroducedVersion",
                        FIRST,
                        "statecode",
                        "0",
                        "statuscode",
                        "1",
                        "FormFactor",
                        "1",
                        "ClientType",
                        "4",
                        "NavigationType",
                        "0"),
                XmlElement.of("AppModuleComponents", items),
                Elements.labels("LocalizedNames", "LocalizedName", label));
    }

    /** A site map with one area, one group and an entry for each table. */
    public static XmlElement siteMap(String name, String label, List<String> tables) {
        StringBuilder entries = new StringBuilder();
        tables.forEach(table -> entries.append("<SubArea Id=\"")
                .append(table)
                .append("\" Entity=\"")
                .append(table)
                .append("\"/>"));
        return Elements.with(
                Elements.record("AppModuleSiteMap", Map.of(), "SiteMapUniqueName", name),
                Elements.parse("<SiteMap IntroducedVersion=\"7.0.0.0\"><Area Id=\"main\"><Group Id=\"all\">" + entries
                        + "</Group></Area></SiteMap>"),
                Elements.labels("LocalizedNames", "LocalizedName", label));
    }

    /** A plug-in assembly with its types. */
    public static XmlElement pluginAssembly(String id, String fullName, List<String> types, Sha256 content) {
        List<XmlElement> items = new ArrayList<>();
        types.forEach(type -> items.add(new XmlElement(
                "PluginType",
                Map.of("Name", type, "PluginTypeId", GuidOf.name(fullName + type)),
                List.of(XmlElement.leaf("FriendlyName", type)),
                "")));
        return Elements.with(
                Elements.record(
                        "PluginAssembly",
                        Map.of("FullName", fullName, "PluginAssemblyId", id),
                        "IsolationMode",
                        "2",
                        "SourceType",
                        "0",
                        "IntroducedVersion",
                        FIRST),
                Elements.file("FileName", content),
                XmlElement.of("PluginTypes", items));
    }

    /** A step of a plug-in. */
    public static XmlElement step(String id, String name, String pluginType, String table, int stage) {
        return Elements.record(
                "SdkMessageProcessingStep",
                Map.of("Name", name, "SdkMessageProcessingStepId", Elements.braces(id)),
                "PluginTypeName",
                pluginType,
                "PrimaryEntity",
                table,
                "Mode",
                "0",
                "Rank",
                "1",
                "Stage",
                String.valueOf(stage),
                "IsCustomizable",
                "1",
                "IntroducedVersion",
                FIRST);
    }

    /** A relationship of one table to many rows of another. */
    public static XmlElement relationship(String name, String referencing, String referenced, String column) {
        return Elements.record(
                "EntityRelationship",
                Map.of("Name", name),
                "EntityRelationshipType",
                "OneToMany",
                "IsCustomizable",
                "1",
                "IntroducedVersion",
                FIRST,
                "IsHierarchical",
                "0",
                "ReferencingEntityName",
                referencing,
                "ReferencedEntityName",
                referenced,
                "CascadeAssign",
                "NoCascade",
                "CascadeDelete",
                "RemoveLink",
                "CascadeReparent",
                "NoCascade",
                "CascadeShare",
                "NoCascade",
                "CascadeUnshare",
                "NoCascade",
                "ReferencingAttributeName",
                column);
    }
}
