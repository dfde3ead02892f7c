package org.almanac.environment.authoring;

import java.util.Set;
import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/** What is named within a table, as {@code table.column}. */
public final class Columns {

    private static final Set<String> WITHIN_TABLES = Set.of("Attribute", "EntityKey", "AttributeImageConfig");

    private Columns() {}

    /** The table that the key names; null for what has none in its key. */
    public static @Nullable ComponentRef tableOf(ComponentRef component) {
        int dot = component.key().indexOf('.');
        return WITHIN_TABLES.contains(component.kind().name()) && dot > 0
                ? ComponentRef.of("Entity", component.key().substring(0, dot))
                : null;
    }

    /** The name without the table's. */
    static String nameOf(ComponentRef component) {
        return tableOf(component) == null
                ? component.key()
                : component.key().substring(component.key().indexOf('.') + 1);
    }
}
