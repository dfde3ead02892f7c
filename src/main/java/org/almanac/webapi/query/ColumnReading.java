package org.almanac.webapi.query;

import java.nio.charset.StandardCharsets;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.QueryEngine.Located;
import org.jspecify.annotations.Nullable;

/** Reads single columns: {@code accounts(…)/name} and {@code accounts(…)/name/$value}. */
final class ColumnReading {

    private final ServedEnvironment environment;

    ColumnReading(ServedEnvironment environment) {
        this.environment = environment;
    }

    QueryResult property(ResourcePath address) {
        Addressed addressed = addressed(address);
        Object value = addressed.value();
        if (value == null) {
            return new QueryResult.NoContent();
        }
        Located located = addressed.located();
        String context = environment.root() + "$metadata#" + located.type().entitySet() + '('
                + located.row().id() + ")/" + addressed.property();
        return JsonBodies.of(null, json -> {
            json.writeStartObject();
            json.writeStringField("@odata.context", context);
            json.writeFieldName("value");
            WireValue.write(json, value);
            json.writeEndObject();
        });
    }

    QueryResult value(ResourcePath address) {
        Object value = addressed(address).value();
        if (value == null) {
            return new QueryResult.NoContent();
        } else if (value instanceof byte[] bytes) {
            return new QueryResult.Body("application/octet-stream", null, out -> out.write(bytes));
        }
        byte[] text = WireValue.text(value).getBytes(StandardCharsets.UTF_8);
        return new QueryResult.Body("text/plain", null, out -> out.write(text));
    }

    private record Addressed(
            Located located, String property, @Nullable Object value) {}

    private Addressed addressed(ResourcePath address) {
        if (!(address.last() instanceof PathSegment.Column column)) {
            throw WebApiError.noResource("$value");
        }
        Located located = new RowFinding(environment).locate(address.parent());
        EntityType type = located.type();
        Object value = located.row().value(column.property());
        if (value == null && column.property().equals(type.primaryId())) {
            value = located.row().id();
        }
        return new Addressed(located, column.property(), value);
    }
}
