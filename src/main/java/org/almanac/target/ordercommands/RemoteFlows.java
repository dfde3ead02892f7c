package org.almanac.target.ordercommands;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.Flow;
import org.almanac.solution.Sha256;

/**
 * Gives items their flows. What a flow was made of cannot be read out of it, so time tells: one that is not older than the last
 * change of its source says what the source says.
 */
record RemoteFlows(List<RemoteFlow> flows, FlowOwners owners, ItemChanges changes) {

    List<Flow> of(Activatable item) {
        Instant changed = changes.last(item);
        return owners.of(item, flows).stream()
                .map(flow -> new Flow(
                        flow.id(),
                        flow.name(),
                        flow.on(),
                        item.item(),
                        flow.modified(),
                        flow.modified().isBefore(changed) ? older(flow) : item.content()))
                .toList();
    }

    private static Sha256 older(RemoteFlow flow) {
        return Sha256.of(
                ("made before the last change: " + flow.id() + flow.modified()).getBytes(StandardCharsets.UTF_8));
    }
}
