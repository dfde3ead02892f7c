package org.almanac.webapi.gateway;

import java.util.List;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.RequestStatus;

/** Names the requests that came through the gateway: their keys are its ids behind one prefix. */
final class GatewayRequests {

    /** What the keys of all of them begin with. */
    static final String RUN = "gateway";

    private GatewayRequests() {}

    static DualWriteRequest request(String id, DualWriteOrder order) {
        return new DualWriteRequest(RUN + "/" + id, order);
    }

    static String id(RequestStatus status) {
        return status.key().substring(RUN.length() + 1);
    }

    /** @throws UnknownThing if there is none with the id */
    static RequestStatus named(List<RequestStatus> requests, String id) {
        return requests.stream()
                .filter(status -> id(status).equals(id))
                .findFirst()
                .orElseThrow(() -> UnknownThing.of("request", id));
    }
}
