package org.almanac.webapi.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Link;

/** A link as the gateway lists it. */
final class LinkJson {

    private LinkJson() {}

    static ArrayNode environments(DualWriteSnapshot snapshot, String financeHost) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Optional.ofNullable(snapshot.link())
                .filter(link -> link.finance().equalsIgnoreCase(financeHost))
                .ifPresent(link -> list.addObject()
                        .put("cid", link.id())
                        .put("cname", link.name())
                        .put("targetType", "AX")
                        .putObject("detail")
                        .put("isSolutionAware", snapshot.solutionAware()));
        return list;
    }

    /**
     * The link.
     *
     * @param name its id or name
     * @throws UnknownThing if the environment has no such link
     */
    static Link named(DualWriteSnapshot snapshot, String name) {
        return Optional.ofNullable(snapshot.link())
                .filter(link -> link.id().equalsIgnoreCase(name) || link.name().equalsIgnoreCase(name))
                .orElseThrow(() -> UnknownThing.of("link", name));
    }
}
