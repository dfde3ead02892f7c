package org.almanac.webapi.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.MapAction;
import org.almanac.dualwrite.RequestStatus;

/** A request as the gateway shows it. */
final class RequestJson {

    /** The gateway's code of applying a solution. */
    static final String APPLY = "2";

    private RequestJson() {}

    static ObjectNode of(RequestStatus status) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("requestId", GatewayRequests.id(status))
                .put("action", action(status.order()))
                .put("state", Integer.toString(status.state().number()))
                .put("createdOn", status.requestedAt().toString());
        if (status.state() == RequestStatus.State.FAILED) {
            String code = status.code() == null ? "" : status.code() + ": ";
            String message = code + (status.message() == null ? "" : status.message());
            node.put("errorMessage", message);
            node.putObject("result").put("message", message).put("status", "failed");
        }
        return node;
    }

    /** The gateway's code of an action; empty for what has none that is public. */
    private static String action(DualWriteOrder order) {
        if (order instanceof DualWriteOrder.ApplySolution) {
            return APPLY;
        }
        MapAction action = null;
        if (order instanceof DualWriteOrder.Start) {
            action = MapAction.START;
        } else if (order instanceof DualWriteOrder.Stop) {
            action = MapAction.STOP;
        } else if (order instanceof DualWriteOrder.Pause) {
            action = MapAction.PAUSE;
        } else if (order instanceof DualWriteOrder.Resume) {
            action = MapAction.RESUME;
        } else if (order instanceof DualWriteOrder.Initialize) {
            action = MapAction.INITIALIZE;
        }
        return action == null ? "" : String.valueOf(action.code());
    }
}
