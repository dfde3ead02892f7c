package org.almanac.webapi.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapAction;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.dualwrite.TableMap;
import org.almanac.dualwrite.TableMapVersion;

/** A table map as the gateway lists it. */
final class MapJson {

    private MapJson() {}

    static ObjectNode of(TableMap map, List<RequestStatus> requests) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putObject("leftEntity")
                .put("targetType", "AX")
                .put("name", map.pair().entity())
                .put("displayName", map.pair().entity());
        node.putObject("rightEntity")
                .put("targetType", "CRM")
                .put("name", map.pair().set())
                .put("displayName", map.pair().set());
        ObjectNode detail = node.putObject("detail")
                .put("tid", text(map.applied()))
                .put("pid", text(map.project()))
                .put("tName", map.pair().displayName())
                .put("state", map.state().code())
                .put("isProjectDeleted", map.project() == null);
        map.appliedVersion().ifPresent(version -> detail.set("template", version(version)));
        ArrayNode templates = detail.putArray("templates");
        map.versions().forEach(version -> templates.add(version(version)));
        ArrayNode actions = detail.putArray("actions");
        map.actions().stream()
                .map(MapAction::code)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(actions::add);
        ArrayNode last = detail.putArray("lastRequests");
        requests.stream()
                .filter(request -> !(request.order() instanceof DualWriteOrder.ChooseVersion))
                .filter(request -> request.order().maps().contains(map.pair()))
                .forEach(request -> last.add(RequestJson.of(request)));
        return node;
    }

    /** @throws UnknownThing if no map has the project */
    static TableMap ofProject(DualWriteSnapshot link, UUID pid) {
        return link.maps().stream()
                .filter(map -> pid.equals(map.project()))
                .findFirst()
                .orElseThrow(() -> UnknownThing.of("project", pid.toString()));
    }

    private static @org.jspecify.annotations.Nullable String text(@org.jspecify.annotations.Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static ObjectNode version(TableMapVersion version) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", version.id().toString())
                .put("name", version.name())
                .put("author", version.publisher())
                .put("readOnly", version.managed())
                .put("description", "");
        node.putObject("version")
                .put("major", version.version().major())
                .put("minor", version.version().minor())
                .put("build", version.version().build())
                .put("revision", version.version().revision());
        return node;
    }
}
