package org.almanac.webapi.writing;

import java.util.UUID;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.QueryReply;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.model.EntityType;
import org.springframework.http.HttpHeaders;

/** Answers writes of rows (dataverse-semantics 8.1). */
final class Written {

    private static final String ENTITY_ID = "OData-EntityId";

    private Written() {}

    /** 204 with the address, or 201 with the row where the client prefers it. */
    static Reply created(Call call, Writing writing, EntityType type, UUID id) {
        String address = address(call, type, id);
        return row(call, writing, type, id, 201).with(ENTITY_ID, address).with(HttpHeaders.LOCATION, address);
    }

    /** 204 with the address, or 200 with the row where the client prefers it. */
    static Reply changed(Call call, Writing writing, EntityType type, UUID id) {
        return row(call, writing, type, id, 200).with(ENTITY_ID, address(call, type, id));
    }

    private static Reply row(Call call, Writing writing, EntityType type, UUID id, int status) {
        if (!call.preferences().representation()) {
            return Reply.empty();
        }
        return QueryReply.of(
                        status,
                        writing.engine()
                                .row(writing.environment(), type, id, call.query(), QueryReply.preferences(call)))
                .with("Preference-Applied", "return=representation");
    }

    private static String address(Call call, EntityType type, UUID id) {
        return call.scope().root() + type.entitySet() + '(' + id + ')';
    }
}
