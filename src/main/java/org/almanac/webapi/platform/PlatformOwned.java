package org.almanac.webapi.platform;

import java.util.List;
import java.util.stream.Stream;
import org.almanac.solution.ComponentRef;
import org.almanac.webapi.definitions.TableDefinition;

/** Tables and columns that the platform itself has below every solution: those whose name has no prefix (dataverse-semantics 2.1). */
final class PlatformOwned {

    private static final String TABLE = "Entity";
    private static final String COLUMN = "Attribute";

    private PlatformOwned() {}

    static boolean has(ComponentRef component) {
        String key = component.key();
        return switch (component.kind().name()) {
            case TABLE -> key.indexOf('_') < 0;
            case COLUMN -> key.substring(key.indexOf('.') + 1).indexOf('_') < 0;
            default -> false;
        };
    }

    /** All of a kind among tables and their columns. */
    static Stream<ComponentRef> of(List<TableDefinition> tables, String kind) {
        return switch (kind) {
            case TABLE ->
                tables.stream()
                        .map(table -> ComponentRef.of(TABLE, table.logicalName()))
                        .filter(PlatformOwned::has);
            case COLUMN ->
                tables.stream()
                        .flatMap(table -> table.columns().stream()
                                .map(column ->
                                        ComponentRef.of(COLUMN, table.logicalName() + '.' + column.logicalName())))
                        .filter(PlatformOwned::has);
            default -> Stream.empty();
        };
    }
}
