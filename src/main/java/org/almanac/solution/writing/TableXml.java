package org.almanac.solution.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.XmlElement;
import org.jspecify.annotations.Nullable;

/** Puts a table and what is inside it together again (package-format 3). */
final class TableXml {

    /** Context entry with the name of the element around a part, whose attributes are the other entries. */
    static final String GROUP = "group";

    private static final List<String> CHILDREN = List.of(
            "Name",
            "ObjectTypeCode",
            "EntityInfo",
            "FormXml",
            "SavedQueries",
            "Visualizations",
            "RibbonDiffXml",
            "CustomControlDefaultConfigs");
    private static final List<String> BEFORE_COLUMNS =
            List.of("LocalizedNames", "LocalizedCollectionNames", "Descriptions");
    private static final XmlElement EMPTY_RIBBON = XmlElement.parse(
            "<RibbonDiffXml><CustomActions/><Templates><RibbonTemplates Id=\"Mscrm.Templates\"/></Templates>"
                    + "<CommandDefinitions/><RuleDefinitions><TabDisplayRules/><DisplayRules/><EnableRules/>"
                    + "</RuleDefinitions><LocLabels/></RibbonDiffXml>");

    private final XmlElement table;
    private final Map<String, List<PackageComponent>> byContainer = new LinkedHashMap<>();

    /**
     * Prepares a table.
     *
     * @param table null for a table that is in the package only through its parts
     * @param name of that table
     */
    TableXml(@Nullable PackageComponent table, String name, List<PackageComponent> parts) {
        this.table = table == null
                ? XmlElement.of("Entity", List.of(XmlElement.leaf("Name", name)))
                : WrittenComponent.element(table)
                        .orElseGet(() -> XmlElement.of("Entity", List.of(XmlElement.leaf("Name", name))));
        if (table != null) {
            String containers = table.placement().context().getOrDefault("containers", "");
            for (String container : containers.split(" ")) {
                if (!container.isEmpty()) {
                    byContainer.put(container, new ArrayList<>());
                }
            }
        }
        for (PackageComponent part : parts) {
            String path = part.placement().container();
            byContainer
                    .computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), c -> new ArrayList<>())
                    .add(part);
        }
    }

    XmlElement element() {
        Map<String, XmlElement> children = new LinkedHashMap<>();
        CHILDREN.forEach(name -> table.child(name).ifPresent(child -> children.put(name, child)));
        info(children);
        children.put("RibbonDiffXml", EMPTY_RIBBON);
        byContainer.forEach((container, parts) -> {
            if (container.equals("RibbonDiffXml")) {
                parts.forEach(part -> WrittenComponent.element(part).ifPresent(e -> children.put(container, e)));
            } else if (!container.equals("attributes") && !container.equals("EntityKeys")) {
                children.put(container, container(container, parts));
            }
        });
        List<XmlElement> ordered = new ArrayList<>();
        CHILDREN.stream().filter(children::containsKey).map(children::get).forEach(ordered::add);
        table.children().stream().filter(c -> !CHILDREN.contains(c.name())).forEach(ordered::add);
        return table.withChildren(ordered);
    }

    private void info(Map<String, XmlElement> children) {
        if (!byContainer.containsKey("attributes") && !byContainer.containsKey("EntityKeys")) {
            return;
        }
        XmlElement info = children.getOrDefault("EntityInfo", XmlElement.of("EntityInfo", List.of()));
        XmlElement entity = info.child("entity")
                .orElseGet(() -> XmlElement.of("entity", List.of()).withAttribute("Name", table.childText("Name")));
        List<XmlElement> content = new ArrayList<>(entity.children());
        int at = 0;
        while (at < content.size() && BEFORE_COLUMNS.contains(content.get(at).name())) {
            at++;
        }
        List<PackageComponent> keys = byContainer.get("EntityKeys");
        if (keys != null) {
            content.add(at, container("EntityKeys", keys));
        }
        List<PackageComponent> columns = byContainer.get("attributes");
        if (columns != null) {
            content.add(at, container("attributes", columns));
        }
        children.put("EntityInfo", info.withChild(entity.withChildren(content)));
    }

    private static XmlElement container(String name, List<PackageComponent> parts) {
        List<XmlElement> content = new ArrayList<>();
        Map<String, String> group = Map.of();
        List<XmlElement> members = new ArrayList<>();
        for (PackageComponent part : parts) {
            Map<String, String> context = new LinkedHashMap<>(part.placement().context());
            context.remove("reference");
            if (!context.equals(group)) {
                flush(content, group, members);
                group = context;
            }
            WrittenComponent.element(part).ifPresent(members::add);
        }
        flush(content, group, members);
        return XmlElement.of(name, content);
    }

    private static void flush(List<XmlElement> content, Map<String, String> group, List<XmlElement> members) {
        if (members.isEmpty()) {
            return;
        }
        String name = group.get(GROUP);
        if (name == null) {
            content.addAll(members);
        } else {
            Map<String, String> attributes = new LinkedHashMap<>(group);
            attributes.remove(GROUP);
            content.add(new XmlElement(name, attributes, members, ""));
        }
        members.clear();
    }
}
