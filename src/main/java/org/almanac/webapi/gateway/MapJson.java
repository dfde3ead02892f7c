package org.almanac.webapi.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapAction;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.TableMap;
import org.jspecify.annotations.Nullable;

/** A table map as the gateway lists it. */
record MapJson(Side leftEntity, Side rightEntity, Detail detail) {

    /** @param targetType {@code AX} or {@code CRM} */
    record Side(String targetType, String name, String displayName) {}

    /**
     * State and choices of a map.
     *
     * @param tid the chosen version; null for none
     * @param pid the project; null where it is deleted
     * @param tName what people call the map
     * @param state the gateway's code
     * @param template the chosen version; null for none
     * @param actions codes of what may be done now
     */
    record Detail(
            @Nullable UUID tid,
            @Nullable UUID pid,
            @JsonProperty("tName") String tName,
            String state,
            @JsonProperty("isProjectDeleted") boolean projectDeleted,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            VersionJson template,

            List<VersionJson> templates,
            List<String> actions,
            List<RequestJson> lastRequests) {}

    static MapJson of(TableMap map, List<RequestStatus> requests) {
        MapPair pair = map.pair();
        return new MapJson(
                new Side("AX", pair.entity(), pair.entity()),
                new Side("CRM", pair.set(), pair.set()),
                new Detail(
                        map.applied(),
                        map.project(),
                        pair.displayName(),
                        map.state().code(),
                        map.project() == null,
                        map.appliedVersion().map(VersionJson::of).orElse(null),
                        map.versions().stream().map(VersionJson::of).toList(),
                        map.actions().stream()
                                .map(MapAction::code)
                                .filter(Objects::nonNull)
                                .sorted()
                                .toList(),
                        requests.stream()
                                .filter(request -> !(request.order() instanceof DualWriteOrder.ChooseVersion))
                                .filter(request -> request.order().maps().contains(pair))
                                .map(RequestJson::of)
                                .toList()));
    }

    /** @throws UnknownThing if no map has the project */
    static TableMap ofProject(DualWriteSnapshot link, UUID pid) {
        return link.maps().stream()
                .filter(map -> pid.equals(map.project()))
                .findFirst()
                .orElseThrow(() -> UnknownThing.of("project", pid.toString()));
    }
}
