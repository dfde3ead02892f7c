package org.almanac.environment.requirements;

import java.util.Map;
import org.almanac.solution.XmlElement;

/**
 * Lookups of rows: {@code <fxexpressionid><uniquename>x</uniquename></fxexpressionid>} in records, {@code
 * workflowid.workflowid="…"} in links (package-format 6). The kinds that are known by such a key are listed; any other lookup
 * says nothing about the kind of its target.
 */
final class RecordReading {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("appmoduleid.uniquename", "AppModule"),
            Map.entry("aimodelid.msdyn_aimodelid", "AIModel"),
            Map.entry("botid.schemaname", "bot"),
            Map.entry("parentbotid.schemaname", "bot"),
            Map.entry("botcomponentid.schemaname", "botcomponent"),
            Map.entry("parentbotcomponentid.schemaname", "botcomponent"),
            Map.entry("botcomponentcollectionid.schemaname", "botcomponentcollection"),
            Map.entry("parentbotcomponentcollectionid.schemaname", "botcomponentcollection"),
            Map.entry("canvasappid.name", "CanvasApp"),
            Map.entry("onclickeventformulacomponentlibraryid.name", "CanvasApp"),
            Map.entry("visibilityformulacomponentlibraryid.name", "CanvasApp"),
            Map.entry("connectionreferenceid.connectionreferencelogicalname", "connectionreference"),
            Map.entry("contextentity.logicalname", "Entity"),
            Map.entry("entityid.logicalname", "Entity"),
            Map.entry("customapiid.uniquename", "customapi"),
            Map.entry("customconnectorid.connectorid", "Connector"),
            Map.entry("environmentvariabledefinitionid.schemaname", "environmentvariabledefinition"),
            Map.entry("parentdefinitionid.schemaname", "environmentvariabledefinition"),
            Map.entry("fxexpressionid.uniquename", "fxexpression"),
            Map.entry("iconwebresourceid.name", "WebResource"),
            Map.entry("onclickeventjavascriptwebresourceid.name", "WebResource"),
            Map.entry("webresourceid.name", "WebResource"),
            Map.entry("pluginpackageid.uniquename", "pluginpackage"),
            Map.entry("settingdefinitionid.uniquename", "settingdefinition"),
            Map.entry("workflowid.workflowid", "Workflow"));

    private RecordReading() {}

    static void lookups(XmlElement body, Needs needs) {
        body.attributes().forEach((name, value) -> target(name, value, needs));
        for (XmlElement column : body.children()) {
            for (XmlElement key : column.children()) {
                target(column.name() + '.' + key.name(), key.text(), needs);
            }
        }
    }

    private static void target(String lookup, String key, Needs needs) {
        String kind = KINDS.get(lookup);
        if (kind != null) {
            needs.add(kind, key);
        }
    }

    /**
     * The table that table maps are rows of. What a map maps to is no dependency: the row comes without it, and the map cannot
     * be started until it is there (dual-write-and-order-management 3).
     */
    static void tableMap(XmlElement body, Needs needs) {
        needs.add("Entity", body.name());
    }

    /** The two roles that an association joins. */
    static void connectionRoles(XmlElement body, Needs needs) {
        needs.add("ConnectionRole", body.childText("connectionroleid"));
        needs.add("ConnectionRole", body.childText("associatedconnectionroleid"));
    }
}
