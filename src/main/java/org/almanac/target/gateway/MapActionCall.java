package org.almanac.target.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.MapAction;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.MapState;
import org.almanac.dualwrite.RequestStatus;

/**
 * An action on maps, all in one request (dual-write-and-order-management 4).
 *
 * @param initialSync whether starting copies the existing rows
 * @param queued what becomes of queued changes when resuming
 * @param goal states that show the effect; empty where the project shows it
 */
record MapActionCall(MapAction action, List<MapPair> maps, boolean initialSync, CatchUp queued, Set<MapState> goal)
        implements GatewayCall {

    static MapActionCall initialize(MapPair map) {
        return new MapActionCall(MapAction.INITIALIZE, List.of(map), false, CatchUp.REPLAY, Set.of());
    }

    static MapActionCall start(MapPair map, boolean initialSync) {
        return new MapActionCall(MapAction.START, List.of(map), initialSync, CatchUp.REPLAY, Set.of(MapState.RUNNING));
    }

    static MapActionCall stop(MapPair map) {
        return new MapActionCall(
                MapAction.STOP, List.of(map), false, CatchUp.REPLAY, Set.of(MapState.STOPPED, MapState.NOT_RUNNING));
    }

    static MapActionCall pause(List<MapPair> maps) {
        return new MapActionCall(MapAction.PAUSE, maps, false, CatchUp.REPLAY, Set.of(MapState.PAUSED));
    }

    static MapActionCall resume(List<MapPair> maps, CatchUp queued) {
        return new MapActionCall(MapAction.RESUME, maps, false, queued, Set.of(MapState.RUNNING));
    }

    private String code() {
        return String.valueOf(action.code());
    }

    @Override
    public void allow(LinkView link) {
        link.linked();
        List<ListedMap> forbidding = maps.stream()
                .map(link::map)
                .filter(map -> !map.actions().contains(action))
                .toList();
        if (!forbidding.isEmpty()) {
            String named = forbidding.stream()
                    .map(map -> "'" + map.pair() + "' is " + (map.pid() == null ? "not initialized" : map.state()))
                    .collect(Collectors.joining(", "));
            throw GatewayCall.refusal(
                    "The action " + action.name().toLowerCase(java.util.Locale.ROOT) + " is not allowed now: " + named
                            + ". Nothing was sent.",
                    forbidding.get(0).pair().displayName());
        }
    }

    @Override
    public Post post(LinkView link) {
        ObjectNode body = AnswerJson.JSON.createObjectNode().put("action", code());
        ArrayNode details = body.putArray("details");
        String cid = link.linked().cid();
        for (MapPair pair : maps) {
            ListedMap map = link.map(pair);
            ObjectNode detail = details.addObject();
            if (map.tid() != null) {
                detail.put("tid", map.tid().toString());
            }
            // an empty project makes the gateway fail, so it is left out where there is none
            if (map.pid() != null) {
                detail.put("pid", map.pid().toString());
            }
            detail.put("cid", cid);
            parameters(detail, link);
        }
        return new Post(
                LinkView.MANAGEMENT + "Start", body, link.api().settings().actionTimeout());
    }

    private void parameters(ObjectNode detail, LinkView link) {
        if (action == MapAction.INITIALIZE) {
            return;
        }
        if (queued != CatchUp.REPLAY) {
            detail.putObject("parameters")
                    .putObject("dualWriteSkipCatchUpSyncParameters")
                    .put("skipCatchUpSyncPreserveData", queued == CatchUp.KEEP_AS_ERRORS);
        } else if (maps.size() == 1) {
            ObjectNode parameters = detail.putObject("parameters").put("skipInitialSync", !initialSync);
            parameters
                    .putObject("conflictResolution")
                    .put("option", "1")
                    .put("master", link.connectionSet().master());
        }
    }

    @Override
    public boolean effect(LinkView link) {
        return maps.stream()
                .map(link::map)
                .allMatch(map -> action == MapAction.INITIALIZE ? map.pid() != null : goal.contains(map.state()));
    }

    @Override
    public boolean endsWithAnswer() {
        return false;
    }

    @Override
    public Collection<ReportedRequest> traces(LinkView link) {
        return maps.stream()
                .map(link::map)
                .flatMap(map -> map.requests().stream())
                .filter(request ->
                        request.action().isEmpty() || request.action().equals(code()))
                .toList();
    }

    /** Asked for by its id; where that answer does not hold it, the list may. */
    @Override
    public Optional<ReportedRequest> status(LinkView link, String request) {
        List<ReportedRequest> found = link.status(request).stream()
                .map(ListedMap::requestsOf)
                .flatMap(List::stream)
                .filter(reported -> reported.id().equals(request))
                .toList();
        return worst(found.isEmpty() ? ofList(link, request) : found);
    }

    private List<ReportedRequest> ofList(LinkView link, String request) {
        return maps.stream()
                .map(link::map)
                .flatMap(map -> map.requests().stream())
                .filter(reported -> reported.id().equals(request))
                .toList();
    }

    /** A request on several maps has failed when it has for one, and is done when it is for all. */
    private static Optional<ReportedRequest> worst(List<ReportedRequest> found) {
        return found.stream()
                .filter(request -> request.state() == RequestStatus.State.FAILED)
                .findFirst()
                .or(() -> found.stream()
                        .filter(request -> request.state() == RequestStatus.State.WAITING)
                        .findFirst())
                .or(() -> found.stream().findFirst());
    }
}
