package org.almanac.webapi.writing;

import java.util.Optional;
import java.util.UUID;
import org.almanac.webapi.body.JsonBodies;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.PathSegment;
import org.almanac.webapi.query.RowKey;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;

/** Creates, changes and deletes whole rows, within the caller's transaction. */
final class Rows {

    private final Call call;
    private final Writing writing;
    private final RowReading reading;
    private final Creating creating;

    Rows(Call call, Writing writing) {
        this.call = call;
        this.writing = writing;
        this.reading = new RowReading(writing);
        this.creating = new Creating(writing);
    }

    Reply create(EntityType type) {
        return Written.created(call, writing, type, creating.create(type, draft(type)));
    }

    /** Makes a row in the collection of another. */
    Reply createIn(EntityType owner, UUID ownerId, PathSegment.ToMany many) {
        RowDraft draft = draft(many.type());
        return Written.created(
                call, writing, many.type(), creating.createIn(owner, ownerId, many.navigation(), many.type(), draft));
    }

    /**
     * Changes a row, or makes it if there is none with the key and the client does not forbid it.
     *
     * @param upsert false for a method that only changes
     */
    Reply change(EntityType type, RowKey key, boolean upsert) {
        Optional<WireRow> row = held(type, key);
        Conditions.of(call.headers()).check(type, shown(key), row);
        RowDraft draft = draft(type);
        if (row.isPresent()) {
            UUID id = row.get().id();
            requireSameId(type, draft, id);
            requirePlain(type, draft);
            writing.source(type).update(writing.context(), type, id, draft.input());
            return Written.changed(call, writing, type, id);
        }
        if (!upsert) {
            throw WebApiError.noRow(type, shown(key));
        }
        complete(type, key, draft);
        return Written.created(call, writing, type, creating.create(type, draft));
    }

    Reply delete(EntityType type, RowKey key) {
        Optional<WireRow> row = held(type, key);
        Conditions.of(call.headers()).check(type, shown(key), row);
        UUID id = row.orElseThrow(() -> WebApiError.noRow(type, shown(key))).id();
        writing.source(type).delete(writing.context(), type, id);
        return Reply.empty();
    }

    private RowDraft draft(EntityType type) {
        return reading.read(type, JsonBodies.read(call, member -> RowReading.binary(type, member)));
    }

    /** Found by its key, then held, so that its version stays what was looked at. */
    private Optional<WireRow> held(EntityType type, RowKey key) {
        return writing.engine()
                .find(writing.environment(), type, key)
                .flatMap(row ->
                        writing.source(type).findForChange(writing.context().environment(), type, row.id()));
    }

    private static void complete(EntityType type, RowKey key, RowDraft draft) {
        key.primary().ifPresent(id -> {
            requireSameId(type, draft, id);
            draft.id(id);
        });
        key.alternate().forEach((property, value) -> {
            Optional<Lookup> lookup = type.lookups().stream()
                    .filter(one -> one.valueProperty().equals(property))
                    .findFirst();
            if (lookup.isPresent() && value instanceof UUID other) {
                draft.completeLookup(
                        lookup.get().column(),
                        new LookupValue(other, lookup.get().target(), null));
            } else {
                draft.complete(property, value);
            }
        });
    }

    private static void requireSameId(EntityType type, RowDraft draft, UUID id) {
        if (draft.id().isPresent() && !draft.id().get().equals(id)) {
            throw WebApiError.payload(
                    type.entitySet(), "The value of '" + type.primaryId() + "' differs from the id in the address.");
        }
    }

    /** A change takes neither rows to make nor collections to fill. */
    private static void requirePlain(EntityType type, RowDraft draft) {
        if (draft.deep()) {
            throw WebApiError.payload(
                    type.entitySet(),
                    "Inline content is not supported when an existing row is changed: use '@odata.bind' for lookups and '$ref'"
                            + " for collections.");
        }
    }

    private static String shown(RowKey key) {
        return key.primary().map(UUID::toString).orElseGet(() -> key.alternate().toString());
    }
}
