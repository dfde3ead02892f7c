package org.almanac.webapi.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.Link;

/**
 * A link as the gateway lists it.
 *
 * @param cid its id
 * @param cname its name
 * @param targetType the side that it was asked for by
 */
record LinkJson(String cid, String cname, String targetType, Detail detail) {

    record Detail(@JsonProperty("isSolutionAware") boolean solutionAware) {}

    /** The link with a finance and operations environment; an empty list where there is none. */
    static List<LinkJson> environments(DualWriteSnapshot snapshot, String financeHost) {
        return Optional.ofNullable(snapshot.link())
                .filter(link -> link.finance().equalsIgnoreCase(financeHost))
                .map(link -> new LinkJson(link.id(), link.name(), "AX", new Detail(snapshot.solutionAware())))
                .stream()
                .toList();
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
