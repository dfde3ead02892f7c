package org.almanac.webapi.writing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.webapi.body.JsonBody;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.QueryEngine.Located;
import org.almanac.webapi.source.RequestContext;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow.LookupValue;

/** Makes rows with all that hangs on them (dataverse-semantics 8.1), within the caller's transaction. */
final class Creating {

    private final Writing writing;
    private final RowReading reading;

    Creating(Writing writing) {
        this.writing = writing;
        this.reading = new RowReading(writing);
    }

    /**
     * Makes a row: first those its lookups lead to, then itself, then those in its collections.
     *
     * @throws WebApiError 412 if a row has the id already
     */
    UUID create(EntityType type, RowDraft draft) {
        return create(writing.context(), type, draft);
    }

    private UUID create(RequestContext context, EntityType type, RowDraft draft) {
        for (RowDraft.NewTarget target : draft.targets()) {
            EntityType targetType = writing.type(target.lookup().target());
            UUID made = nested(targetType, reading.read(targetType, JsonBody.of(target.body())));
            draft.refer(target.lookup().column(), Optional.of(new LookupValue(made, targetType.logicalName(), null)));
        }
        UUID id = draft.id().orElseGet(UUID::randomUUID);
        if (draft.id().isPresent()
                && writing.source(type).find(context.environment(), type, id).isPresent()) {
            throw WebApiError.duplicate();
        }
        UUID made = writing.source(type).create(context, type, id, draft.input());
        hang(type, made, draft);
        return made;
    }

    private void hang(EntityType type, UUID id, RowDraft draft) {
        for (RowDraft.NewRows more : draft.rows()) {
            EntityType target = writing.type(more.navigation().target());
            more.bodies()
                    .forEach(body ->
                            createIn(type, id, more.navigation(), target, reading.read(target, JsonBody.of(body))));
        }
        for (RowDraft.BoundRows more : draft.bound()) {
            for (Located row : more.rows()) {
                hold(type, id, more.navigation(), row.type(), row.row().id());
            }
        }
    }

    /** Makes a row in the collection of another. */
    UUID createIn(EntityType type, UUID id, CollectionNavigation navigation, EntityType target, RowDraft draft) {
        String column = navigation.lookup();
        if (column != null) {
            draft.refer(column, Optional.of(new LookupValue(id, type.logicalName(), null)));
        }
        UUID made = nested(target, draft);
        if (column == null) {
            writing.source(type).associate(writing.context(), type, id, navigation, made);
        }
        return made;
    }

    /** Makes an existing row one of the collection of another. */
    void hold(EntityType type, UUID id, CollectionNavigation navigation, EntityType target, UUID other) {
        String column = navigation.lookup();
        if (column == null) {
            writing.source(type).associate(writing.context(), type, id, navigation, other);
        } else {
            LookupValue value = new LookupValue(id, type.logicalName(), null);
            writing.source(target)
                    .update(
                            writing.context(),
                            target,
                            other,
                            new RowInput(Map.of(), Map.of(column, Optional.of(value))));
        }
    }

    /** What is made along with a row is a change of its own, under a key of its own. */
    private UUID nested(EntityType type, RowDraft draft) {
        return create(writing.context().anew(), type, draft);
    }
}
