package org.almanac.webapi.call;

import org.almanac.webapi.UserIds;
import org.almanac.webapi.query.QueryResult;
import org.almanac.webapi.query.ReadPreferences;
import org.springframework.http.HttpHeaders;

/** What reading gives, as a reply. */
public final class QueryReply {

    private QueryReply() {}

    public static Reply of(QueryResult result) {
        return of(200, result);
    }

    /** @param status where there is a body */
    public static Reply of(int status, QueryResult result) {
        if (result instanceof QueryResult.Body body) {
            Reply reply = Reply.of(status, body.mediaType(), body.content()::writeTo);
            String etag = body.etag();
            return etag == null ? reply : reply.with(HttpHeaders.ETAG, etag);
        }
        return Reply.empty();
    }

    /** What the client prefers, for reading. */
    public static ReadPreferences preferences(Call call) {
        Preferences preferences = call.preferences();
        return ReadPreferences.of(
                preferences.pageSize().orElse(0),
                preferences.annotations(),
                UserIds.of(call.scope().context().user()));
    }
}
