package org.almanac.ordermanagement;

import java.util.List;
import org.almanac.solution.Sha256;

/** What policies, providers and orchestrations have in common. */
public sealed interface Activatable permits Policy, Provider, Orchestration {

    OrderItem item();

    Activation activation();

    /** Flows that activation has made, on or off. */
    List<Flow> flows();

    /** Hash of what it says now; state, ids of parts and versions do not count. */
    Sha256 content();

    /** Flows that are on but were made of another content: they go on with the old logic until it is activated anew. */
    default List<Flow> staleFlows() {
        return flows().stream()
                .filter(flow -> flow.on() && !flow.content().equals(content()))
                .toList();
    }

    default boolean active() {
        return activation() == Activation.ACTIVE;
    }
}
