package org.almanac.webapi.writing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.webapi.body.JsonBodies;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.PathSegment;
import org.almanac.webapi.query.QueryEngine.Located;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;

/** Relates rows by {@code $ref} (dataverse-semantics 8.1), within the caller's transaction. */
final class References {

    private static final String ID = "@odata.id";

    private final Call call;
    private final Writing writing;

    References(Call call, Writing writing) {
        this.call = call;
        this.writing = writing;
    }

    /** Makes the row of the body one of a collection. */
    Reply add(Located owner, PathSegment.ToMany many) {
        Located other = body();
        RowReading.requireType(
                other, many.navigation().target(), many.navigation().name());
        new Creating(writing)
                .hold(
                        owner.type(),
                        owner.row().id(),
                        many.navigation(),
                        other.type(),
                        other.row().id());
        return Reply.empty();
    }

    /** Makes a lookup lead to the row of the body. */
    Reply set(Located owner, PathSegment.ToOne one) {
        Located other = body();
        EntityType target = RowReading.requireType(
                other, one.lookup().target(), one.lookup().name());
        refer(owner.type(), owner.row().id(), one.lookup(), Optional.of(RowReading.value(target, other.row())));
        return Reply.empty();
    }

    Reply clear(Located owner, PathSegment.ToOne one) {
        refer(owner.type(), owner.row().id(), one.lookup(), Optional.empty());
        return Reply.empty();
    }

    /** Takes a row out of a collection. */
    Reply remove(Located owner, CollectionNavigation navigation, Located other) {
        RowReading.requireType(other, navigation.target(), navigation.name());
        EntityType type = owner.type();
        UUID id = owner.row().id();
        String column = navigation.lookup();
        if (column == null) {
            writing.source(type)
                    .disassociate(
                            writing.context(), type, id, navigation, other.row().id());
            return Reply.empty();
        }
        if (!leadsTo(other.row(), column, id)) {
            throw WebApiError.noRow(other.type(), other.row().id().toString());
        }
        RowInput input = new RowInput(Map.of(), Map.of(column, Optional.empty()));
        writing.source(other.type())
                .update(writing.context(), other.type(), other.row().id(), input);
        return Reply.empty();
    }

    private static boolean leadsTo(WireRow row, String column, UUID id) {
        return row.value(Lookup.valueProperty(column)) instanceof LookupValue value
                && value.id().equals(id);
    }

    private void refer(EntityType type, UUID id, Lookup lookup, Optional<LookupValue> value) {
        if (!lookup.writable()) {
            throw WebApiError.notAllowed(
                    "The navigation property '" + lookup.name() + "' is set by the environment only.");
        }
        RowInput input = new RowInput(Map.of(), Map.of(lookup.column(), value));
        writing.source(type).update(writing.context(), type, id, input);
    }

    private Located body() {
        JsonNode address = JsonBodies.read(call, member -> false).tree().get(ID);
        if (address == null || !address.isTextual()) {
            throw WebApiError.malformed("The body must be an object with the address of a row in '@odata.id'.");
        }
        return writing.row(address.asText());
    }
}
