package org.almanac.environment.requirements;

import java.util.Set;
import org.almanac.solution.XmlElement;

/** Views and charts: the tables and columns of their queries, and the columns that their grid shows (package-format 3). */
final class QueryReading {

    private static final Set<String> NAMING_COLUMNS = Set.of("attribute", "order", "condition");

    private QueryReading() {}

    static void read(XmlElement body, Needs needs) {
        Walk.over(body, element -> {
            switch (element.name()) {
                case "fetch" -> element.children("entity").forEach(entity -> table(entity, needs));
                case "layoutxml" -> cells(element, needs);
                case "webresourcename" -> needs.webResource(element.text());
                default -> {}
            }
        });
    }

    private static void table(XmlElement entity, Needs needs) {
        String name = entity.attribute("name");
        needs.table(name);
        entity.children().forEach(child -> part(child, name, needs));
    }

    private static void part(XmlElement element, String table, Needs needs) {
        if (element.name().equals("link-entity")) {
            needs.column(table, element.attribute("to"));
            needs.column(element.attribute("name"), element.attribute("from"));
            table(element, needs);
            return;
        }
        // a condition on an alias names a column of another table of the same query
        if (NAMING_COLUMNS.contains(element.name())
                && element.attribute("entityname").isEmpty()) {
            String column = element.attribute("attribute");
            needs.column(table, column.isEmpty() ? element.attribute("name") : column);
        }
        element.children().forEach(child -> part(child, table, needs));
    }

    private static void cells(XmlElement layout, Needs needs) {
        Walk.over(layout, element -> {
            if (element.name().equals("cell")) {
                needs.column(needs.table(), element.attribute("name"));
            }
        });
    }
}
