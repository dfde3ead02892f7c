package org.almanac.webapi.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.webapi.body.JsonBodies;
import org.almanac.webapi.body.JsonBody;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow;

/** Sets and clears one property of a row (dataverse-semantics 8.1), within the caller's transaction. */
final class SingleValues {

    private static final String VALUE = "value";

    private final Call call;
    private final Writing writing;

    SingleValues(Call call, Writing writing) {
        this.call = call;
        this.writing = writing;
    }

    /** Sets it to {@code value} of the body, or for a file to the body itself. */
    Reply set(EntityType type, UUID row, String property) {
        hold(type, row);
        writing.source(type).update(writing.context(), type, row, input(type, property));
        return Reply.empty();
    }

    Reply clear(EntityType type, UUID row, String property) {
        hold(type, row);
        requireWritable(type, property);
        RowInput input = new RowInput(Map.of(property, Optional.empty()), Map.of());
        writing.source(type).update(writing.context(), type, row, input);
        return Reply.empty();
    }

    private void hold(EntityType type, UUID id) {
        Optional<WireRow> row =
                writing.source(type).findForChange(writing.context().environment(), type, id);
        Conditions.of(call.headers()).check(type, id.toString(), row);
        if (row.isEmpty()) {
            throw WebApiError.noRow(type, id.toString());
        }
    }

    private RowInput input(EntityType type, String property) {
        if (requireWritable(type, property).type() == ValueType.BINARY && !isJson()) {
            return new RowInput(Map.of(property, Optional.of(JsonBodies.content(call))), Map.of());
        }
        JsonBody body = JsonBodies.read(call, member -> false);
        JsonNode value = body.tree().get(VALUE);
        if (value == null) {
            throw WebApiError.malformed("The body must be an object with the member 'value'.");
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.set(property, value);
        return new RowReading(writing).read(type, JsonBody.of(row)).input();
    }

    private boolean isJson() {
        String type = call.headers().getFirst("Content-Type");
        return type == null || type.startsWith("application/json");
    }

    private static Property requireWritable(EntityType type, String name) {
        return type.property(name)
                .filter(property -> property.writable() && !name.equals(type.primaryId()))
                .orElseThrow(() -> WebApiError.notAllowed(
                        "The property '" + name + "' of '" + type.logicalName() + "' cannot be set by its address."));
    }
}
