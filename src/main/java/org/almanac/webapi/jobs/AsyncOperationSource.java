package org.almanac.webapi.jobs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.RowIds;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.target.AsyncOperation;
import org.almanac.target.AsyncOperations;
import org.almanac.target.OperationKey;
import org.almanac.webapi.UserIds;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.source.EntitySource;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.almanac.webapi.source.WireRow.LookupValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code asyncoperations}: all operations on an environment, whoever asked for them. */
@Component
class AsyncOperationSource implements EntitySource {

    private static final String WEB_API = "webapi/";

    private final AsyncOperations operations;

    AsyncOperationSource(AsyncOperations operations) {
        this.operations = operations;
    }

    @Override
    public Collection<EntityType> types(EnvironmentName environment) {
        return List.of(AsyncOperationType.TYPE);
    }

    @Override
    public Stream<WireRow> rows(EnvironmentName environment, EntityType type, Narrowing narrowing) {
        return Pages.one(narrowing, AsyncOperationType.ID)
                .map(id -> find(environment, type, id).stream())
                .orElseGet(() -> Pages.all(
                                narrowing,
                                AsyncOperation::id,
                                (after, limit) -> operations.byId(environment, after, limit))
                        .map(AsyncOperationSource::row));
    }

    @Override
    public Optional<WireRow> find(EnvironmentName environment, EntityType type, UUID id) {
        try {
            return Optional.of(row(operations.get(environment, id)));
        } catch (BadInput e) {
            if (e.code() == ErrorCode.UNKNOWN_OPERATION) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static WireRow row(AsyncOperation operation) {
        Map<String, Object> values = new HashMap<>();
        values.put(AsyncOperationType.ID, operation.id());
        values.put("name", AsyncOperationType.label(operation.type()));
        values.put("operationtype", operation.type().number());
        values.put("statecode", operation.status().stateCode());
        values.put("statuscode", operation.status().statusCode());
        put(values, "message", operation.message());
        put(values, "friendlymessage", operation.friendlyMessage());
        put(values, "errorcode", operation.errorCode());
        values.put("createdon", operation.createdOn());
        put(values, "startedon", operation.startedOn());
        String user = Objects.requireNonNullElse(operation.submittedBy(), UserIds.PLATFORM);
        LookupValue owner = new LookupValue(UserIds.of(user), "systemuser", user);
        AsyncOperationType.USERS.forEach(column -> values.put(Lookup.valueProperty(column), owner));
        put(values, "completedon", operation.completedOn());
        UUID request = request(operation.correlation());
        values.put("correlationid", request);
        values.put("requestid", request);
        // it waits, runs and ends: each is a change
        return new WireRow(operation.id(), 1 + operation.status().stateCode(), values);
    }

    /** The request that asked for the operation; for one that did not come over the Web API the id made from its key. */
    private static UUID request(OperationKey key) {
        return key.value().startsWith(WEB_API)
                ? RowIds.parse(key.value().substring(WEB_API.length())).orElseGet(key::operationId)
                : key.operationId();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
