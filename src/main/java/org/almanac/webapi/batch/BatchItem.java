package org.almanac.webapi.batch;

import java.util.List;
import org.almanac.webapi.call.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What a batch consists of. */
sealed interface BatchItem {

    /**
     * One request.
     *
     * @param address as the client wrote it
     * @param contentId null for none
     */
    record Single(
            String method,
            String address,
            HttpHeaders headers,
            Body body,
            @Nullable String contentId) implements BatchItem {}

    /** Requests of which all are carried out or none. */
    record ChangeSet(List<Single> requests) implements BatchItem {
        public ChangeSet {
            requests = List.copyOf(requests);
        }
    }
}
