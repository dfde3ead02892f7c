package org.almanac.webapi.metadata;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.almanac.webapi.model.EntityType;

/** The service document: the entity sets, as JSON (OData 4.0 JSON format, section 5). */
public final class ServiceDocument {

    private ServiceDocument() {}

    /**
     * Writes the document.
     *
     * @param root address of the service, with a slash at the end
     */
    public static void write(ApiModel model, String root, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("@odata.context", root + "$metadata");
        json.writeArrayFieldStart("value");
        for (EntityType type : model.entities().all()) {
            json.writeStartObject();
            json.writeStringField("name", type.entitySet());
            json.writeStringField("kind", "EntitySet");
            json.writeStringField("url", type.entitySet());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
