package org.almanac.environment;

import java.util.List;
import org.almanac.solution.ComponentRef;

/**
 * What the rules of an import ask of a package as a whole; worked out once, when the package is read.
 *
 * @param size of the zip in bytes
 * @param languages LCIDs of the labels in it
 * @param isvConfig whether it carries the old ISV configuration
 * @param foreignColumns columns that makers added and whose names do not begin with the prefix of the solution's publisher
 * @param namelessTables tables that come with their primary key, but without a primary name column
 * @param flows flows with the connection references that they use
 */
public record PackageFacts(
        long size,
        List<Integer> languages,
        boolean isvConfig,
        List<ComponentRef> foreignColumns,
        List<ComponentRef> namelessTables,
        List<FlowConnections> flows) {

    /** Nothing is known. */
    public static final PackageFacts NONE = new PackageFacts(0, List.of(), false, List.of(), List.of(), List.of());

    /** @param connectionReferences that the flow's definition uses */
    public record FlowConnections(ComponentRef flow, List<ComponentRef> connectionReferences) {
        public FlowConnections {
            connectionReferences = List.copyOf(connectionReferences);
        }
    }

    public PackageFacts {
        languages = List.copyOf(languages);
        foreignColumns = List.copyOf(foreignColumns);
        namelessTables = List.copyOf(namelessTables);
        flows = List.copyOf(flows);
    }
}
