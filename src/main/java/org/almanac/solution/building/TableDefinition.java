package org.almanac.solution.building;

import java.util.List;
import java.util.Map;
import org.almanac.solution.XmlElement;

/** The properties of a table, its forms and views as exports write them (package-format 3). */
public final class TableDefinition {

    private TableDefinition() {}

    /** The element {@code Entity} without anything inside the table. */
    public static XmlElement whole(String name, String label, Map<String, String> flags) {
        XmlElement entity = new XmlElement(
                "entity",
                Map.of("Name", name),
                List.of(
                        Elements.labels("LocalizedNames", "LocalizedName", label),
                        Elements.labels("LocalizedCollectionNames", "LocalizedCollectionName", label + "s"),
                        Elements.labels("Descriptions", "Description", "")),
                "");
        for (Map.Entry<String, String> flag : new java.util.TreeMap<>(flags).entrySet()) {
            entity = Elements.with(entity, XmlElement.leaf(flag.getKey(), flag.getValue()));
        }
        return XmlElement.of("Entity", List.of(nameOf(name, label), XmlElement.of("EntityInfo", List.of(entity))));
    }

    /** The element {@code Entity} of a table that is only referred to. */
    public static XmlElement shell(String name, String label) {
        return XmlElement.of("Entity", List.of(nameOf(name, label)));
    }

    private static XmlElement nameOf(String name, String label) {
        return new XmlElement("Name", Map.of("LocalizedName", label, "OriginalName", label), List.of(), name);
    }

    /** The element {@code systemform}: one tab with a section that has a cell for each column. */
    public static XmlElement form(String id, String label, List<String> columns) {
        StringBuilder rows = new StringBuilder();
        for (String column : columns) {
            rows.append("<row><cell id=\"{").append(GuidOf.name(id + column)).append("}\"><control id=\"");
            rows.append(column).append("\" datafieldname=\"").append(column).append("\"/></cell></row>");
        }
        XmlElement form = Elements.parse("<form><tabs><tab name=\"general\" id=\"{" + GuidOf.name(id + "tab")
                + "}\"><columns><column width=\"100%\"><sections><section name=\"section\" id=\"{"
                + GuidOf.name(id + "section") + "}\"><rows>" + rows
                + "</rows></section></sections></column></columns></tab></tabs></form>");
        return Elements.with(
                Elements.record(
                        "systemform",
                        Map.of(),
                        "formid",
                        Elements.braces(id),
                        "IntroducedVersion",
                        "1.0.0.0",
                        "FormPresentation",
                        "1",
                        "FormActivationState",
                        "1"),
                form,
                XmlElement.leaf("IsCustomizable", "1"),
                XmlElement.leaf("CanBeDeleted", "1"),
                Elements.labels("LocalizedNames", "LocalizedName", label));
    }

    /** The element {@code savedquery}: a public view of the columns. */
    public static XmlElement view(String id, String label, String table, List<String> columns) {
        StringBuilder cells = new StringBuilder();
        StringBuilder attributes = new StringBuilder();
        for (String column : columns) {
            cells.append("<cell name=\"").append(column).append("\" width=\"150\"/>");
            attributes.append("<attribute name=\"").append(column).append("\"/>");
        }
        return Elements.with(
                Elements.record(
                        "savedquery",
                        Map.of(),
                        "IsCustomizable",
                        "1",
                        "isquickfindquery",
                        "0",
                        "isprivate",
                        "0",
                        "isdefault",
                        "0",
                        "savedqueryid",
                        Elements.braces(id),
                        "querytype",
                        "0"),
                Elements.parse("<layoutxml><grid name=\"resultset\"><row name=\"result\">" + cells
                        + "</row></grid></layoutxml>"),
                Elements.parse("<fetchxml><fetch version=\"1.0\"><entity name=\"" + table + "\">" + attributes
                        + "</entity></fetch></fetchxml>"),
                XmlElement.leaf("IntroducedVersion", "1.0.0.0"),
                Elements.labels("LocalizedNames", "LocalizedName", label));
    }
}
