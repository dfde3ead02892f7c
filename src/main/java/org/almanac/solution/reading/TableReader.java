package org.almanac.solution.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.Placement;
import org.almanac.solution.xml.CanonicalXml;
import org.almanac.solution.xml.XmlCursor;
import org.almanac.solution.xml.XmlText;

/**
 * Takes one {@code Entity} apart: its columns, keys, forms, views, charts, ribbon and default controls are components of
 * their own (package-format 3). They are held until the table ends, so that the table comes before them.
 */
final class TableReader {

    static final String ENTRY = "customizations.xml";

    /** What the export writes for a table without changes to its ribbon; it says nothing and is written back anyway. */
    static final String EMPTY_RIBBON = "<RibbonDiffXml><CustomActions/><Templates><RibbonTemplates"
            + " Id=\"Mscrm.Templates\"/></Templates><CommandDefinitions/><RuleDefinitions><TabDisplayRules/><DisplayRules/>"
            + "<EnableRules/></RuleDefinitions><LocLabels/></RibbonDiffXml>";

    private static final KindDescriptor TABLE = kind("Entity");

    private final XmlCursor cursor;
    private final PackageFiles files;
    private final Emission emission;
    private final ComponentCopy table;
    private final CanonicalXml content;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder entity = new StringBuilder();
    private final StringBuilder beside = new StringBuilder();
    private final StringBuilder containers = new StringBuilder();
    private String name = "";
    private boolean claimed;
    private boolean hasInfo;

    /** A component inside the table, waiting for the table. */
    private record Part(KindDescriptor kind, ComponentCopy copy, String container, Map<String, String> context) {}

    TableReader(XmlCursor cursor, PackageFiles files, Emission emission) {
        this.cursor = cursor;
        this.files = files;
        this.emission = emission;
        this.table = new ComponentCopy(files, cursor, Set.of("Name"));
        this.content = new CanonicalXml(cursor, table);
    }

    private static KindDescriptor kind(String kindName) {
        return ComponentKinds.describe(new ComponentKind(kindName));
    }

    /** Reads the element at hand and hands the table and its parts on. */
    void read(int ordinal) {
        int line = cursor.line();
        while (cursor.nextChild()) {
            String child = cursor.name();
            switch (child) {
                case "Name" -> name();
                case "EntityInfo" -> info();
                case "FormXml" -> groups("forms", "systemform", "SystemForm");
                case "SavedQueries" -> groups("savedqueries", "savedquery", "SavedQuery");
                case "Visualizations" -> parts(child, "visualization", "SavedQueryVisualization", Map.of());
                case "CustomControlDefaultConfigs" ->
                    parts(child, "CustomControlDefaultConfig", "CustomControlDefaultConfig", Map.of());
                case "RibbonDiffXml" -> ribbon();
                default -> content.copy(beside, 1);
            }
        }
        if (name.isBlank()) {
            throw cursor.problems().invalid("an Entity has no Name", line);
        }
        emit(ordinal);
    }

    private void name() {
        StringBuilder text = new StringBuilder();
        content.copy(text, 1);
        name = table.fields().getOrDefault("Name", "").strip();
        beside.insert(0, text);
    }

    private void info() {
        hasInfo = true;
        StringBuilder attributes = new StringBuilder();
        cursor.attributes().forEach((key, value) -> attribute(attributes, key, value));
        while (cursor.nextChild()) {
            if (cursor.name().equals("entity")) {
                entity();
            } else {
                content.copy(entity, 2);
            }
        }
        entity.insert(0, "<EntityInfo" + attributes + '>').append("</EntityInfo>");
    }

    private static void attribute(StringBuilder out, String key, String value) {
        out.append(' ').append(key).append("=\"");
        XmlText.appendAttribute(out, value);
        out.append('"');
    }

    private void entity() {
        StringBuilder attributes = new StringBuilder();
        new java.util.TreeMap<>(cursor.attributes()).forEach((key, value) -> attribute(attributes, key, value));
        boolean unmodified = "1".equals(cursor.attribute("unmodified"));
        StringBuilder properties = new StringBuilder();
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "attributes" -> parts("attributes", "attribute", "Attribute", Map.of());
                case "EntityKeys" -> parts("EntityKeys", "EntityKey", "EntityKey", Map.of());
                default -> content.copy(properties, 3);
            }
        }
        claimed |= !unmodified && !properties.isEmpty();
        entity.append("<entity").append(attributes);
        entity.append(properties.isEmpty() ? "/>" : ">" + properties + "</entity>");
    }

    private void groups(String group, String element, String kindName) {
        note(cursor.name());
        String container = cursor.name();
        while (cursor.nextChild()) {
            if (cursor.name().equals(group)) {
                Map<String, String> context = new HashMap<>(cursor.attributes());
                context.put("group", group);
                parts(container, element, kindName, context);
            } else {
                other(container, Map.of());
            }
        }
    }

    private void parts(String container, String element, String kindName, Map<String, String> context) {
        note(container);
        KindDescriptor kind = kind(kindName);
        while (cursor.nextChild()) {
            if (cursor.name().equals(element)) {
                ComponentCopy copy = new ComponentCopy(files, cursor, ComponentKeys.fields(kind)).copy(cursor);
                parts.add(new Part(kind, copy, container, context));
            } else {
                other(container, context);
            }
        }
    }

    /** An element that the format does not name here is kept as a component of its own. */
    private void other(String container, Map<String, String> context) {
        KindDescriptor unknown = ComponentKinds.describe(ComponentKinds.ofType(cursor.name()));
        ComponentCopy copy = new ComponentCopy(files, cursor, null).copy(cursor);
        parts.add(new Part(unknown, copy, container, context));
    }

    private void note(String container) {
        if (!(' ' + containers.toString() + ' ').contains(' ' + container + ' ')) {
            containers.append(containers.isEmpty() ? "" : " ").append(container);
        }
    }

    private void ribbon() {
        ComponentCopy copy = new ComponentCopy(files, cursor, Set.of()).copy(cursor);
        if (!copy.text().equals(EMPTY_RIBBON)) {
            parts.add(new Part(kind("RibbonCustomization"), copy, "RibbonDiffXml", Map.of()));
        }
    }

    private void emit(int ordinal) {
        StringBuilder text = new StringBuilder("<Entity");
        new java.util.TreeMap<>(table.attributes()).forEach((key, value) -> attribute(text, key, value));
        text.append('>').append(beside).append(hasInfo ? entity : "").append("</Entity>");
        Map<String, String> context = new HashMap<>();
        context.put("containers", containers.toString());
        Placement place = new Placement("Entities", ordinal, context);
        ComponentRef ref = emission.emit(
                TABLE,
                List.of(name),
                null,
                table.withText(text.toString()),
                place,
                ENTRY,
                !claimed || table.isUnmodified());
        Map<String, Integer> ordinals = new HashMap<>();
        for (Part part : parts) {
            String container = "Entities/" + name + '/' + part.container();
            int at = ordinals.merge(container, 1, Integer::sum) - 1;
            emission.emit(
                    part.kind(),
                    keys(part),
                    ref,
                    part.copy(),
                    new Placement(container, at, part.context()),
                    ENTRY,
                    part.copy().isUnmodified());
        }
    }

    private List<String> keys(Part part) {
        List<String> keys = part.kind().kind().name().equals("RibbonCustomization")
                ? List.of(name)
                : ComponentKeys.of(part.kind(), part.copy());
        boolean ofTable =
                part.container().equals("attributes") || part.container().equals("EntityKeys");
        return ofTable ? List.of(name + '.' + keys.get(0)) : keys;
    }
}
