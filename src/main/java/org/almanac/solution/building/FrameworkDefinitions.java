package org.almanac.solution.building;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.XmlElement;
import org.almanac.solution.writing.FolderNames;
import org.jspecify.annotations.Nullable;

/** Records and links of the solution component framework as exports write them (package-format 6). */
public final class FrameworkDefinitions {

    private FrameworkDefinitions() {}

    public static void environmentVariable(
            Draft draft, String schemaName, @Nullable String defaultValue, @Nullable String value) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (defaultValue != null) {
            columns.put("defaultvalue", defaultValue);
        }
        columns.put(
                "displayname", Elements.translated("displayname", schemaName).toText());
        columns.put("introducedversion", "1.0.0.0");
        columns.put("iscustomizable", "1");
        columns.put("isrequired", "0");
        columns.put("secretstore", "0");
        columns.put("type", "100000000");
        String table = "environmentvariabledefinition";
        record(draft, table + 's', table, Map.of("schemaname", schemaName), columns);
        if (value != null) {
            XmlElement element = Elements.record(
                    "environmentvariablevalue",
                    Map.of("environmentvariablevalueid", GuidOf.name("value " + schemaName)),
                    "iscustomizable",
                    "1",
                    "value",
                    value);
            draft.add(
                    ComponentRef.of("environmentvariablevalue", schemaName),
                    schemaName,
                    ComponentRef.of(table, schemaName),
                    element,
                    table + "s/" + FolderNames.of(schemaName),
                    Map.of("file", "environmentvariablevalues.json"));
        }
    }

    public static void connectionReference(Draft draft, String logicalName, String connectorId) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("connectionreferencedisplayname", logicalName);
        columns.put("connectorid", connectorId);
        columns.put("iscustomizable", "1");
        columns.put("statecode", "0");
        columns.put("statuscode", "1");
        Map<String, String> key = Map.of("connectionreferencelogicalname", logicalName);
        inline(draft, "connectionreferences", "connectionreference", key, columns);
    }

    public static void inline(
            Draft draft, String section, String element, Map<String, String> attributes, Map<String, String> columns) {
        draft.add(
                ref(element, attributes),
                String.join("|", new TreeMap<>(attributes).values()),
                null,
                element(element, attributes, columns),
                section,
                Map.of());
    }

    public static void record(
            Draft draft, String entitySet, String table, Map<String, String> attributes, Map<String, String> columns) {
        String key = String.join("|", new TreeMap<>(attributes).values());
        draft.add(
                ref(table, attributes),
                key,
                null,
                element(table, attributes, new TreeMap<>(columns)),
                entitySet + '/' + FolderNames.of(key),
                Map.of("file", table + ".xml"));
    }

    public static void link(Draft draft, String relationship, Map<String, String> ends) {
        draft.add(
                ref(relationship, ends),
                String.join("|", new TreeMap<>(ends).values()),
                null,
                element(relationship, ends, Map.of("iscustomizable", "1")),
                "Assets/" + relationship + "set.xml",
                Map.of("root", relationship + "set"));
    }

    /** Takes a section apart: its children are written in it one by one. */
    public static void section(Draft draft, XmlElement section) {
        draft.section(section.name(), section.attributes());
        int number = 0;
        for (XmlElement child : section.children()) {
            ComponentRef ref = ComponentRef.of(child.name().toLowerCase(Locale.ROOT), section.name() + ' ' + number++);
            draft.add(ref, ref.key(), null, child, section.name(), Map.of());
        }
    }

    private static ComponentRef ref(String table, Map<String, String> attributes) {
        return new ComponentRef(ComponentKinds.ofType(table), String.join("|", new TreeMap<>(attributes).values()));
    }

    private static XmlElement element(String name, Map<String, String> attributes, Map<String, String> columns) {
        List<XmlElement> children = new ArrayList<>();
        columns.forEach((column, value) ->
                children.add(value.startsWith("<") ? Elements.parse(value) : XmlElement.leaf(column, value)));
        return new XmlElement(name, attributes, children, "");
    }
}
