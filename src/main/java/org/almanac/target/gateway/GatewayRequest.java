package org.almanac.target.gateway;

import java.util.Set;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.target.remote.RemoteRequest;
import org.almanac.target.remote.RequestRow;
import org.jspecify.annotations.Nullable;

/**
 * An order to the gateway as Almanac keeps it.
 *
 * @param requestId the gateway's id of it; null until it has said one
 * @param known ids of requests that the gateway knew before the order was sent; any other one may be this
 * @param note what the call wanted to be kept
 */
record GatewayRequest(
        RequestRow<DualWriteOrder> row, @Nullable String requestId, Set<String> known, String note)
        implements RemoteRequest<DualWriteOrder> {

    RequestStatus status() {
        RequestStatus.State shown =
                state().shown(RequestStatus.State.WAITING, RequestStatus.State.COMPLETED, RequestStatus.State.FAILED);
        return new RequestStatus(key(), order(), shown, code(), message(), requestedAt());
    }
}
