package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.almanac.problem.ErrorCode;
import org.almanac.target.embedded.Work;
import org.almanac.target.http.Backoff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows what the environment has taken, and finds out about what has no answer. */
record Following(Remote remote, RemoteOperations operations, Finishing finishing, DriveSettings settings) {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int COMPLETED = 3;
    private static final int SUCCEEDED = 30;
    private static final double NEARLY = 99;

    /** Asks how far it is; what has ended is judged by its status and by what is installed. */
    void follow(RemoteOperation operation) {
        UUID async = operation.asyncOperation();
        if (async == null) {
            finishing.finish(operation);
            return;
        }
        Optional<JsonNode> row = remote.api()
                .find("asyncoperations(" + async + ")?$select=statecode,statuscode,message,friendlymessage,errorcode");
        if (row.isEmpty()) {
            findOut(operation);
        } else if (row.get().path("statecode").asInt() != COMPLETED) {
            runs(operation);
        } else if (row.get().path("statuscode").asInt() == SUCCEEDED) {
            finishing.finish(operation);
        } else {
            failed(operation, PlatformFailure.of(row.get()));
        }
    }

    /** Nobody knows whether it got through: the environment tells, and only what has left no trace is sent again. */
    void findOut(RemoteOperation operation) {
        if (operation.order() instanceof Work.Export) {
            again(operation, "Its answer was lost; exporting again harms nothing.");
            return;
        }
        Trace trace = new Traces(remote, operations).of(operation);
        if (trace instanceof Trace.Taken taken && !taken.asyncOperation().equals(operation.asyncOperation())) {
            operations.sent(operation, taken.asyncOperation(), null, Duration.ZERO);
        } else if (trace instanceof Trace.Done) {
            finishing.finish(operation);
        } else if (trace instanceof Trace.Failed failed) {
            failed(operation, failed.failure());
        } else if (trace instanceof Trace.Nothing && maybeOnItsWay(operation)) {
            LOG.info("{} may still be on its way from a node that is gone; it is looked for later", operation.key());
        } else if (trace instanceof Trace.Nothing && settled(operation)) {
            again(operation, "It left no trace in the environment and is sent again.");
        } else {
            // given up where it takes longer than anything may
            runs(operation);
        }
    }

    /** A node that lost its lease may be sending for as long as a command may take, which is when the operation is due. */
    private boolean maybeOnItsWay(RemoteOperation operation) {
        return operation.row().due().isAfter(operations.now());
    }

    private boolean settled(RemoteOperation operation) {
        return Objects.requireNonNull(operation.sentAt())
                .plus(settings.settle())
                .isBefore(remote.api().serverTime());
    }

    private void again(RemoteOperation operation, String why) {
        if (operation.tries() > Backoff.TRIES) {
            operations.end(
                    operation,
                    false,
                    ErrorCode.OUTCOME_UNKNOWN,
                    "It was sent " + operation.tries() + " times and never left a trace.",
                    operation.items());
        } else {
            operations.release(operation, why, operation.tries(), Duration.ZERO);
        }
    }

    private void runs(RemoteOperation operation) {
        Instant sent = Objects.requireNonNull(operation.sentAt());
        if (sent.plus(settings.giveUp()).isBefore(remote.api().serverTime())) {
            operations.end(
                    operation,
                    false,
                    ErrorCode.OUTCOME_UNKNOWN,
                    "It was sent at " + sent + " and has not ended since.",
                    operation.items());
        } else {
            operations.runs(operation, progress(operation), settings.pollInterval());
        }
    }

    /** The job exists only once the import got past its validation, and its progress says nothing about success. */
    private double progress(RemoteOperation operation) {
        UUID job = operation.importJob();
        return job == null
                ? 0
                : remote.api()
                        .find("importjobs(" + job + ")?$select=progress")
                        .map(row -> Math.min(
                                NEARLY, Math.max(0, row.path("progress").asDouble(0))))
                        .orElse(0.0);
    }

    private void failed(RemoteOperation operation, PlatformFailure failure) {
        if (failure.locked()) {
            operations.release(operation, "It waits: " + failure.message(), operation.tries(), settings.settle());
            return;
        }
        String solution = Objects.requireNonNull(operation.before()).solution();
        operations.end(
                operation,
                failure.refusal(),
                failure.refusal() ? PlatformFailure.refusalOf(operation.order()) : ErrorCode.OPERATION_FAILED,
                failure.message(),
                failure.items(solution));
    }
}
