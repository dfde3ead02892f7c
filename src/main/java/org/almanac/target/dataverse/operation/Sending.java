package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.RowIds;
import org.almanac.problem.ErrorCode;
import org.almanac.target.OperationKey;
import org.almanac.target.dataverse.client.ServiceError;
import org.almanac.target.embedded.Work;
import org.almanac.target.http.Backoff;
import org.almanac.target.http.Outcome;
import org.jspecify.annotations.Nullable;

/** Sends an operation's message: first its row says so, then it is sent once, then its row says what was answered. */
record Sending(Remote remote, RemoteOperations operations, DriveSettings settings) {

    private static final int NOT_FOUND = 404;

    /** Nothing if another node is faster. */
    void send(RemoteOperation operation, Prepared prepared) {
        UUID job = prepared.call().imports() ? importJob(operation) : null;
        Duration time = settings.commandTimeout().plus(settings.settle());
        if (operations.sending(operation, job, prepared.before(), remote.api().serverTime(), time)) {
            operations
                    .find(remote.name(), operation.key())
                    .ifPresent(claimed -> conclude(claimed, prepared.call(), sent(prepared, job)));
        }
    }

    /** The message is sent only where what has to come before was done. */
    private Outcome sent(Prepared prepared, @Nullable UUID job) {
        if (prepared.raising() != null) {
            Outcome raised = remote.api().send(prepared.raising());
            if (!(raised instanceof Outcome.Answered)) {
                return raised;
            }
        }
        return remote.api().send(prepared.call().command(job, settings.commandTimeout()));
    }

    /** Another one for each try: a job that has failed keeps its id. */
    private static UUID importJob(RemoteOperation operation) {
        OperationKey key = new OperationKey(operation.key());
        UUID first = operation.order().importJobId(key).orElseGet(key::importJobId);
        return operation.tries() == 0
                ? first
                : UUID.nameUUIDFromBytes((first + "\n" + operation.tries()).getBytes(StandardCharsets.UTF_8));
    }

    private void conclude(RemoteOperation operation, PlatformCall call, Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            answered(operation, answered.body());
        } else if (outcome instanceof Outcome.TurnedAway turnedAway) {
            operations.release(
                    operation,
                    turnedAway.text(),
                    operation.tries() - 1,
                    Backoff.after(operation.tries(), turnedAway.askedPause()));
        } else if (outcome instanceof Outcome.Unclear unclear) {
            operations.unclear(operation, "Nobody knows yet what became of it. " + unclear.text(), settings.settle());
        } else if (outcome instanceof Outcome.Refused refused) {
            refused(operation, call, refused);
        } else {
            var problem = remote.api().problem(outcome);
            operations.end(operation, true, problem.code(), problem.getMessage(), problem.items());
        }
    }

    private void answered(RemoteOperation operation, JsonNode body) {
        Optional<UUID> async = id(body, "AsyncOperationId");
        if (async.isPresent()) {
            operations.sent(operation, async.get(), id(body, "ExportJobId").orElse(null), settings.pollInterval());
        } else {
            operations.unclear(
                    operation, "The environment has answered without an id of the operation.", Duration.ZERO);
        }
    }

    private void refused(RemoteOperation operation, PlatformCall call, Outcome.Refused refused) {
        PlatformFailure failure = PlatformFailure.of(ServiceError.of(refused.body(), refused.text()));
        if (refused.status() == NOT_FOUND && operation.order() instanceof Work.Publish) {
            publishAndWait(operation, call);
        } else if (failure.locked()) {
            operations.release(operation, "It waits: " + failure.message(), operation.tries() - 1, settings.settle());
        } else {
            operations.end(
                    operation,
                    true,
                    refused.status() == 0
                            ? ErrorCode.ENVIRONMENT_REFUSES
                            : PlatformFailure.refusalOf(operation.order()),
                    failure.message(),
                    failure.items(solution(operation)));
        }
    }

    /** Not every environment has the asynchronous message. */
    private void publishAndWait(RemoteOperation operation, PlatformCall call) {
        PlatformCall waiting = new PlatformCall(PlatformCalls.PUBLISH_AND_WAIT, call.type(), call.parameters(), null);
        Outcome outcome = remote.api().send(waiting.command(null, settings.commandTimeout()));
        if (outcome instanceof Outcome.Answered) {
            operations.sent(operation, null, null, Duration.ZERO);
        } else if (outcome instanceof Outcome.Refused refused && refused.status() == NOT_FOUND) {
            operations.end(
                    operation,
                    true,
                    ErrorCode.ENVIRONMENT_REFUSES,
                    "It does not know how to publish.",
                    operation.items());
        } else {
            conclude(operation, waiting, outcome);
        }
    }

    private static @Nullable String solution(RemoteOperation operation) {
        return operation.before() == null ? null : operation.before().solution();
    }

    private static Optional<UUID> id(JsonNode body, String field) {
        return RowIds.parse(body.path(field).asText(""));
    }
}
