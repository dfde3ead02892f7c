package org.almanac.webapi.messages;

import java.time.Clock;
import java.time.Instant;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.OutcomeUnknown;
import org.almanac.solution.PlatformCode;
import org.almanac.target.AsyncOperation;
import org.almanac.target.AsyncOperations;
import org.almanac.target.OperationKey;
import org.almanac.target.Targets;
import org.almanac.webapi.model.WebApiError;
import org.springframework.stereotype.Component;

/** Waits for submitted operations on behalf of messages that answer when the work is done. */
@Component
class AwaitedOperation {

    private final Targets targets;
    private final AsyncOperations operations;
    private final Waiting waiting;
    private final MessageSettings settings;
    private final Clock clock;

    AwaitedOperation(
            Targets targets, AsyncOperations operations, Waiting waiting, MessageSettings settings, Clock clock) {
        this.targets = targets;
        this.operations = operations;
        this.waiting = waiting;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Returns when the operation has succeeded.
     *
     * @throws WebApiError 400 with the platform's code and text if it has failed
     */
    void succeeds(EnvironmentName environment, OperationKey key) {
        Instant end = clock.instant().plus(settings.longestWait());
        while (!targets.of(environment).poll(key).state().ended()) {
            if (clock.instant().isAfter(end)) {
                throw new WebApiError(
                        400, PlatformCode.IMPORT_TIMEOUT, "The operation takes too long to wait for; it goes on.");
            }
            pause(key);
        }
        AsyncOperation ended = operations.get(environment, key.operationId());
        if (ended.status() != AsyncOperation.Status.SUCCEEDED) {
            throw failure(ended);
        }
    }

    private void pause(OperationKey key) {
        try {
            waiting.pause(settings.look());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(ErrorCode.BUSY, "The operation " + key + " goes on, but nobody waits for it.");
        }
    }

    private static WebApiError failure(AsyncOperation ended) {
        Integer number = ended.errorCode();
        String code = number == null
                ? PlatformCode.UNEXPECTED.hex()
                : "0x" + Integer.toHexString(number).toUpperCase(java.util.Locale.ROOT);
        String message = ended.message();
        return new WebApiError(400, code, message == null ? "The operation failed." : message);
    }
}
