package org.almanac.webapi.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.TableMap;

/** Reads an action on maps: code, maps by version and project, parameters. */
final class MapOrder {

    private static final String SKIP_CATCH_UP = "dualWriteSkipCatchUpSyncParameters";

    private MapOrder() {}

    /** @throws UnknownThing for an action or a map that there is not */
    static DualWriteOrder of(DualWriteSnapshot link, JsonNode body) {
        List<MapPair> maps = new ArrayList<>();
        body.path("details").forEach(detail -> maps.add(map(link, detail).pair()));
        if (maps.isEmpty()) {
            throw UnknownThing.of("map", "(none given)");
        }
        JsonNode parameters = body.path("details").path(0).path("parameters");
        String action = body.path("action").asText();
        return switch (action) {
            case "1" ->
                new DualWriteOrder.Start(
                        maps.get(0), !parameters.path("skipInitialSync").asBoolean(true));
            case "4" -> new DualWriteOrder.Stop(maps.get(0));
            case "5" -> new DualWriteOrder.Pause(maps);
            case "6" -> new DualWriteOrder.Resume(maps, queued(parameters));
            case "8" -> new DualWriteOrder.Initialize(maps.get(0));
            default -> throw UnknownThing.of("action", action);
        };
    }

    private static CatchUp queued(JsonNode parameters) {
        if (!parameters.has(SKIP_CATCH_UP)) {
            return CatchUp.REPLAY;
        }
        boolean kept = parameters
                .path(SKIP_CATCH_UP)
                .path("skipCatchUpSyncPreserveData")
                .asBoolean();
        return kept ? CatchUp.KEEP_AS_ERRORS : CatchUp.DISCARD;
    }

    private static TableMap map(DualWriteSnapshot link, JsonNode detail) {
        String pid = detail.path("pid").asText("");
        String tid = detail.path("tid").asText("");
        return link.maps().stream()
                .filter(map -> pid.isEmpty()
                        ? tid.equals(String.valueOf(map.applied()))
                        : pid.equals(String.valueOf(map.project())))
                .findFirst()
                .orElseThrow(() -> UnknownThing.of("map", pid.isEmpty() ? tid : pid));
    }
}
