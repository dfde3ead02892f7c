package org.almanac.webapi.query;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.UUID;
import org.almanac.webapi.model.EntityType;

/** References to rows, which consist of their addresses. */
final class References {

    private References() {}

    static void write(JsonGenerator json, String root, EntityType type, UUID id) throws IOException {
        json.writeStartObject();
        json.writeStringField("@odata.id", address(root, type, id));
        json.writeEndObject();
    }

    static String address(String root, EntityType type, UUID id) {
        return root + type.entitySet() + '(' + id + ')';
    }
}
