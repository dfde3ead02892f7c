package org.almanac.webapi.definitions;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import org.almanac.environment.ComponentIds;
import org.almanac.solution.ComponentRef;

/** Ids and numbers of metadata objects; those of components are the ids of the components. */
final class MetadataIds {

    /** Numbers that tables of the platform have everywhere. */
    private static final Map<String, Integer> TYPE_CODES = Map.of(
            "account", 1,
            "contact", 2,
            "systemuser", 8,
            "team", 9,
            "businessunit", 10,
            "organization", 1019,
            "solution", 7100,
            "publisher", 7101,
            "solutioncomponent", 7103);

    private static final int FIRST_OWN = 10_000;
    private static final int MANY = 80_000;

    private MetadataIds() {}

    static ComponentRef table(String logicalName) {
        return ComponentRef.of("Entity", logicalName);
    }

    static ComponentRef column(String table, String column) {
        return ComponentRef.of("Attribute", table + '.' + column);
    }

    static ComponentRef key(String table, String key) {
        return ComponentRef.of("EntityKey", table + '.' + key);
    }

    static ComponentRef relationship(String schemaName) {
        return ComponentRef.of("EntityRelationship", schemaName);
    }

    static ComponentRef choice(String name) {
        return ComponentRef.of("OptionSet", name);
    }

    static UUID of(ComponentRef component) {
        return ComponentIds.of(component);
    }

    /** The id of a choice that one column has alone. */
    static UUID localChoice(String table, String column) {
        return UUID.nameUUIDFromBytes(("optionset\n" + table + '.' + column).getBytes(StandardCharsets.UTF_8));
    }

    /** The {@code ObjectTypeCode} of a table; numbers of custom tables are not portable between environments. */
    static int typeCode(String table) {
        Integer known = TYPE_CODES.get(table);
        if (known != null) {
            return known;
        }
        CRC32 sum = new CRC32();
        sum.update(table.getBytes(StandardCharsets.UTF_8));
        return FIRST_OWN + (int) (sum.getValue() % MANY);
    }
}
