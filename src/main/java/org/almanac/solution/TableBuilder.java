package org.almanac.solution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.solution.building.ColumnXml;
import org.almanac.solution.building.Draft;
import org.almanac.solution.building.Elements;
import org.almanac.solution.building.GuidOf;
import org.almanac.solution.building.TableDefinition;

/** A table of a {@link PackageBuilder} with what is inside it. */
public final class TableBuilder {

    private static final String TYPE = "Type";
    private static final String MASK = "DisplayMask";
    private static final String PRIMARY_NAME = "PrimaryName";

    private final String name;
    private final Map<String, String> flags = new TreeMap<>();
    private final Map<String, XmlElement> columns = new LinkedHashMap<>();
    private final Map<String, XmlElement> keys = new LinkedHashMap<>();
    private final Map<String, XmlElement> forms = new LinkedHashMap<>();
    private final Map<String, XmlElement> views = new LinkedHashMap<>();
    private String label;
    private int behavior;

    TableBuilder(String name) {
        this.name = name;
        this.label = name;
        flags.put("EntitySetName", name.toLowerCase(Locale.ROOT) + 's');
        flags.put("OwnershipTypeMask", "UserOwned");
        flags.put("IntroducedVersion", "1.0.0.0");
        flags.put("IsCustomizable", "1");
    }

    public TableBuilder displayName(String text) {
        label = text;
        return this;
    }

    /** 0 with all subcomponents (default), 1 without, 2 shell only: its properties are not in the package. */
    public TableBuilder behavior(int value) {
        behavior = value;
        return this;
    }

    /** A property of the table, such as {@code IsAuditEnabled}. */
    public TableBuilder flag(String element, String value) {
        flags.put(element, value);
        return this;
    }

    /** A column with a type as exports write it: nvarchar, int, money, lookup, picklist, bit, datetime … */
    public TableBuilder column(String columnName, String type) {
        return column(columnName, type, Map.of());
    }

    /** A column with further elements, such as {@code MaxLength} or {@code OptionSetName}. */
    public TableBuilder column(String columnName, String type, Map<String, String> details) {
        columns.put(columnName, ColumnXml.of(columnName, type, columnName, details));
        return this;
    }

    /** An alternate key. */
    public TableBuilder key(String keyName, String... keyColumns) {
        List<XmlElement> parts = new ArrayList<>();
        for (String column : keyColumns) {
            parts.add(XmlElement.leaf("AttributeName", column));
        }
        keys.put(
                keyName,
                Elements.with(
                        Elements.record(
                                "EntityKey",
                                Map.of(),
                                "Name",
                                keyName,
                                "LogicalName",
                                keyName.toLowerCase(Locale.ROOT),
                                "IntroducedVersion",
                                "1.0.0.0",
                                "IsCustomizable",
                                "1"),
                        XmlElement.of("EntityKeyAttributes", parts),
                        Elements.labels("displaynames", "displayname", keyName)));
        return this;
    }

    /** A main form with a cell for each column; its id follows from the table's and its own name. */
    public TableBuilder form(String formName, String... formColumns) {
        String id = GuidOf.name("form " + name + ' ' + formName);
        forms.put(id, TableDefinition.form(id, formName, List.of(formColumns)));
        return this;
    }

    /** A public view of the columns; its id follows from the table's and its own name. */
    public TableBuilder view(String viewName, String... viewColumns) {
        String id = GuidOf.name("view " + name + ' ' + viewName);
        views.put(id, TableDefinition.view(id, viewName, name.toLowerCase(Locale.ROOT), List.of(viewColumns)));
        return this;
    }

    void addTo(Draft draft) {
        ComponentRef table = ComponentRef.of("Entity", name);
        draft.rootByName(1, name.toLowerCase(Locale.ROOT), behavior);
        if (behavior == 2) {
            Map<String, String> context =
                    Map.of("reference", TableDefinition.shell(name, label).toText());
            draft.add(new PackageComponent(
                    table, name, null, behavior, null, new Placement("Entities", 0, context), List.of()));
        } else {
            draft.add(table, name, null, TableDefinition.whole(name, label, flags), "Entities", Map.of());
        }
        namePrimary();
        columns.forEach((column, element) ->
                part(draft, "Attribute", table.key() + '.' + column, element, "attributes", Map.of()));
        keys.forEach(
                (key, element) -> part(draft, "EntityKey", table.key() + '.' + key, element, "EntityKeys", Map.of()));
        forms.forEach((id, element) ->
                part(draft, "SystemForm", id, element, "FormXml", Map.of("group", "forms", "type", "main")));
        views.forEach((id, element) ->
                part(draft, "SavedQuery", id, element, "SavedQueries", Map.of("group", "savedqueries")));
    }

    /** A table that comes with its key has a primary name column: unless one says so itself, the first with text. */
    private void namePrimary() {
        boolean whole = columns.values().stream()
                .anyMatch(column -> column.childText(TYPE).equals("primarykey"));
        boolean named = columns.values().stream()
                .anyMatch(column -> column.childText(MASK).contains(PRIMARY_NAME));
        if (whole && !named) {
            columns.entrySet().stream()
                    .filter(column -> column.getValue().childText(TYPE).equals("nvarchar"))
                    .findFirst()
                    .ifPresent(column -> column.setValue(column.getValue()
                            .withChild(XmlElement.leaf(
                                    MASK, PRIMARY_NAME + '|' + column.getValue().childText(MASK)))));
        }
    }

    private void part(
            Draft draft, String kind, String key, XmlElement element, String container, Map<String, String> context) {
        ComponentRef table = ComponentRef.of("Entity", name);
        draft.add(ComponentRef.of(kind, key), key, table, element, "Entities/" + name + '/' + container, context);
    }
}
