package org.almanac.ordermanagement.activation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Flow;
import org.almanac.ordermanagement.Orchestration;
import org.almanac.ordermanagement.Provider;
import org.almanac.ordermanagement.Tile;

/** The cloud flows that activation makes (dual-write-and-order-management 5.4). */
final class Flows {

    private static final String HANDS_OFF = "(DO NOT DELETE OR MODIFY) ";

    private final Activatable source;
    private final Standing standing;
    private final List<Flow> made = new ArrayList<>();
    private final Set<String> parts = new HashSet<>();

    private Flows(Activatable source, Standing standing) {
        this.source = source;
        this.standing = standing;
    }

    /** All flows of something, on and made now: of a policy one, of a provider one per logic, of an orchestration one per tile. */
    static List<Flow> of(Activatable source, Standing standing) {
        Flows flows = new Flows(source, standing);
        if (source instanceof Provider provider) {
            provider.logic()
                    .forEach(logic -> flows.add(logic.id().toString(), logic.name() + " (" + provider.id() + ')'));
        } else if (source instanceof Orchestration orchestration) {
            orchestration.tiles().stream()
                    .filter(Tile::makesFlow)
                    .forEach(tile -> flows.add(tile.id(), HANDS_OFF + tile.name()));
        } else {
            flows.add("", HANDS_OFF + source.item().name());
        }
        return flows.made;
    }

    /** @param part tells the flow from others of its source; two parts that are called the same are told by their order */
    private void add(String part, String name) {
        String unique = part;
        for (int next = 2; !parts.add(unique); next++) {
            unique = part + '#' + next;
        }
        made.add(new Flow(
                NamedIds.flow(standing.environment(), source.item().id(), unique),
                name,
                true,
                source.item(),
                standing.now(),
                source.content()));
    }

    /** The same flows, switched off now; those that are off already stay as they are. */
    static List<Flow> off(List<Flow> flows, Standing standing) {
        return flows.stream()
                .map(flow -> flow.on()
                        ? new Flow(flow.id(), flow.name(), false, flow.source(), standing.now(), flow.content())
                        : flow)
                .toList();
    }
}
