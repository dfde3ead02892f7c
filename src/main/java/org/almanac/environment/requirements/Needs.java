package org.almanac.environment.requirements;

import java.util.LinkedHashSet;
import java.util.Set;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/** Collects what one definition needs. Names that are empty, or that stand for nothing, are left out. */
final class Needs {

    private static final Set<String> NO_TABLE = Set.of("", "none");

    private final ComponentRef component;
    private final @Nullable ComponentRef parent;
    private final Set<ComponentRef> found = new LinkedHashSet<>();

    Needs(ComponentRef component, @Nullable ComponentRef parent) {
        this.component = component;
        this.parent = parent;
    }

    /** Logical name of the table that the component is part of; empty for any other component. */
    String table() {
        return parent != null && parent.kind().name().equals("Entity") ? parent.key() : "";
    }

    void table(String logicalName) {
        if (!NO_TABLE.contains(logicalName.strip())) {
            add("Entity", logicalName);
        }
    }

    void column(String table, String logicalName) {
        boolean named = !NO_TABLE.contains(table.strip()) && !logicalName.isBlank();
        // an alias and its column
        if (named && logicalName.indexOf('.') < 0) {
            add("Attribute", table.strip() + '.' + logicalName.strip());
        }
    }

    /** Columns in a list with commas. */
    void columns(String table, String logicalNames) {
        for (String name : logicalNames.split(",", -1)) {
            column(table, name);
        }
    }

    /** A web resource by its name, or by a reference as site maps, ribbons and forms write it. */
    void webResource(String name) {
        add("WebResource", name);
    }

    void add(String kind, String key) {
        String normal = ComponentKinds.normal(key);
        if (!normal.isBlank()) {
            add(ComponentRef.of(kind, normal));
        }
    }

    void add(ComponentRef needed) {
        if (!needed.equals(component) && !needed.equals(parent) && !needed.key().isBlank()) {
            found.add(needed);
        }
    }

    Set<ComponentRef> found() {
        return found;
    }
}
