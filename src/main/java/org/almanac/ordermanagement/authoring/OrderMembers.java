package org.almanac.ordermanagement.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.AddedComponent;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Inventory;
import org.almanac.environment.RowIds;
import org.almanac.environment.SolutionContents;
import org.almanac.environment.SolutionMember;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;
import org.almanac.solution.ComponentRef;
import org.springframework.stereotype.Component;

/** Records of order management in solutions, each with the metadata of its table where the environment has that as a component. */
@Component
class OrderMembers {

    private static final int PAGE = 500;
    private static final String TABLE = "Entity";
    /** The table with its own metadata and none of its parts: what the portal calls to include table metadata. */
    private static final int METADATA = 1;

    private final SolutionContents contents;
    private final Inventory inventory;

    OrderMembers(SolutionContents contents, Inventory inventory) {
        this.contents = contents;
        this.inventory = inventory;
    }

    /** @throws org.almanac.problem.BadInput UNKNOWN_SOLUTION */
    Set<ComponentRef> of(EnvironmentName environment, String solution) {
        Set<ComponentRef> result = new HashSet<>();
        String after = null;
        List<SolutionMember> page;
        do {
            page = contents.list(environment, solution, after, PAGE);
            for (SolutionMember member : page) {
                ComponentRef component = member.component();
                result.add(component);
                after = component.kind().name() + '/' + component.key();
            }
        } while (page.size() == PAGE);
        return result;
    }

    void add(EnvironmentName environment, String solution, Iterable<OrderRow> rows, String operationKey) {
        Set<ComponentRef> members = of(environment, solution);
        for (OrderRow row : rows) {
            ComponentRef table = ComponentRef.of(TABLE, row.table().logicalName());
            if (members.add(table) && inventory.stack(environment, table).isPresent()) {
                contents.add(environment, solution, new AddedComponent(table, METADATA, false), operationKey);
            }
            if (members.add(row.ref())) {
                contents.add(environment, solution, new AddedComponent(row.ref(), 0, false), operationKey);
            }
        }
    }

    /** Ids of those among components that are records of order management. */
    static Set<UUID> ids(Set<ComponentRef> components) {
        Set<UUID> ids = new HashSet<>();
        components.stream()
                .filter(component -> OrderTable.find(component.kind().name()).isPresent())
                .forEach(component -> ids.add(RowIds.of(component, Map.of())));
        return ids;
    }
}
