package org.almanac.webapi.rows.components;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.KindDescriptor;
import org.almanac.webapi.model.AlternateKey;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.rows.components.ComponentColumn.Form;
import org.almanac.webapi.rows.components.ComponentTable.States;

/** A table of components in the making. */
final class TableDraft {

    private final KindDescriptor kind;
    private final String logicalName;
    private final Map<String, String> standing = new HashMap<>();
    private final List<ComponentColumn> columns = new ArrayList<>();
    private final List<Lookup> lookups = new ArrayList<>();
    private final List<AlternateKey> keys = new ArrayList<>();
    private final List<CollectionNavigation> collections = new ArrayList<>();
    private String entitySet;
    private String primaryId;
    private String primaryName = "";
    private String idProperty = "";
    private String keyColumn = "";
    private String parentColumn = "";
    private boolean drafts;
    private States states = States.OF_DEFINITION;

    private TableDraft(String kindName) {
        kind = ComponentKinds.describe(new ComponentKind(kindName));
        logicalName = kindName.toLowerCase(Locale.ROOT);
        entitySet = String.valueOf(kind.entitySet());
        primaryId = logicalName + "id";
    }

    /** A table that is called like the kind in lower case, with the entity set that the registry knows. */
    static TableDraft of(String kind) {
        return new TableDraft(kind);
    }

    TableDraft set(String name) {
        entitySet = name;
        return this;
    }

    TableDraft id(String column, String property) {
        primaryId = column;
        idProperty = property;
        return this;
    }

    /** The column whose value is the component's key, and an alternate key. */
    TableDraft key(String column) {
        keyColumn = column;
        keys.add(new AlternateKey(column, List.of(column)));
        return this;
    }

    /** The column that names a row. */
    TableDraft name(String column, String property, Form form) {
        primaryName = column;
        columns.add(ComponentColumn.of(column, property, ValueType.STRING, form));
        return this;
    }

    /** A name whose column is among the others. */
    TableDraft named(String column) {
        primaryName = column;
        return this;
    }

    TableDraft with(String column, String property, ValueType type) {
        columns.add(ComponentColumn.of(column, property, type));
        return this;
    }

    TableDraft with(String column, String property, ValueType type, Form form) {
        columns.add(ComponentColumn.of(column, property, type, form));
        return this;
    }

    TableDraft with(ComponentColumn column) {
        columns.add(column);
        return this;
    }

    TableDraft lookup(Lookup lookup) {
        lookups.add(lookup);
        return this;
    }

    TableDraft collection(String name, String target, String lookup) {
        collections.add(new CollectionNavigation(name, target, lookup));
        return this;
    }

    TableDraft standing(String property, String value) {
        standing.put(property, value);
        return this;
    }

    TableDraft parent(String column) {
        parentColumn = column;
        return this;
    }

    TableDraft drafts() {
        drafts = true;
        return this;
    }

    TableDraft states(States how) {
        states = how;
        return this;
    }

    ComponentTable table() {
        return new ComponentTable(
                kind.kind().name(),
                logicalName,
                entitySet,
                primaryId,
                primaryName,
                kind.element(),
                idProperty,
                keyColumn,
                drafts,
                states,
                standing,
                parentColumn,
                columns,
                lookups,
                keys,
                collections);
    }
}
