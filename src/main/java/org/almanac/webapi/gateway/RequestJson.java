package org.almanac.webapi.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.MapAction;
import org.almanac.dualwrite.RequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * A request as the gateway shows it.
 *
 * @param action the gateway's code; empty for what has none that is public
 * @param state the gateway's number, as text
 * @param createdOn ISO 8601
 * @param errorMessage why it failed; null otherwise
 * @param result the same; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestJson(
        String requestId,
        String action,
        String state,
        String createdOn,
        @Nullable String errorMessage,
        @Nullable Result result) {

    /** The gateway's code of applying a solution. */
    static final String APPLY = "2";

    record Result(String message, String status) {}

    static RequestJson of(RequestStatus status) {
        String failure = status.state() == RequestStatus.State.FAILED ? failure(status) : null;
        return new RequestJson(
                GatewayRequests.id(status),
                action(status.order()),
                Integer.toString(status.state().number()),
                status.requestedAt().toString(),
                failure,
                failure == null ? null : new Result(failure, "failed"));
    }

    private static String failure(RequestStatus status) {
        String code = status.code() == null ? "" : status.code() + ": ";
        return code + (status.message() == null ? "" : status.message());
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
