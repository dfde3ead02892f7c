package org.almanac.environment.requirements;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.XmlElement;

/** Processes, plug-ins and custom APIs (package-format 4 and 6). */
final class LogicReadings {

    private static final Pattern CONNECTION =
            Pattern.compile("\"connectionReferenceLogicalName\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\"schemaName\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern CHILD_FLOW = Pattern.compile("\"workflowReferenceName\"\\s*:\\s*\"([^\"]+)\"");

    private LogicReadings() {}

    /** The table that a process is for, and the columns whose change starts it. */
    static void workflow(XmlElement body, Needs needs) {
        String table = body.childText("PrimaryEntity");
        needs.table(table);
        needs.columns(table, body.childText("TriggerOnUpdateAttributeList"));
    }

    static void flow(String json, Needs needs) {
        every(CONNECTION, json, needs, "connectionreference");
        every(VARIABLE, json, needs, "environmentvariabledefinition");
        every(CHILD_FLOW, json, needs, "Workflow");
    }

    private static void every(Pattern pattern, String json, Needs needs, String kind) {
        Matcher match = pattern.matcher(json);
        while (match.find()) {
            needs.add(kind, match.group(1));
        }
    }

    /** A step needs its plug-in type, or the assembly where it names that, and the table that it is registered on. */
    static void step(XmlElement body, Needs needs) {
        String type = body.childText("PluginTypeName");
        int comma = type.indexOf(',');
        needs.add(comma < 0 ? "PluginType" : "PluginAssembly", comma < 0 ? type : type.substring(comma + 1));
        String table = body.childText("PrimaryEntity");
        needs.table(table);
        needs.columns(table, body.childText("FilteringAttributes"));
        needs.add("ServiceEndpoint", body.childText("ServiceEndpointId"));
    }

    static Set<ComponentRef> pluginTypes(XmlElement assembly) {
        Set<ComponentRef> result = new LinkedHashSet<>();
        Walk.over(assembly, element -> {
            if (element.name().equals("PluginType")
                    && !element.attribute("Name").isBlank()) {
                result.add(ComponentRef.of("PluginType", element.attribute("Name")));
            }
        });
        return result;
    }

    static void customApi(XmlElement body, Needs needs) {
        needs.table(body.childText("boundentitylogicalname").toLowerCase(Locale.ROOT));
    }

    static void apiParameter(XmlElement body, Needs needs) {
        needs.table(body.childText("logicalentityname").toLowerCase(Locale.ROOT));
    }
}
