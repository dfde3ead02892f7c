package org.almanac.target;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation in the shape of the platform's {@code asyncoperation} (dataverse-semantics 3.8).
 *
 * @param id made from the operation's key
 * @param correlation the operation's key
 * @param message why it failed; null otherwise
 * @param friendlyMessage the same for people; for missing dependencies it carries the XML that lists them
 * @param errorCode the platform's signed number; null without one
 * @param startedOn null while it waits
 * @param completedOn null until it has ended
 * @param importJobId the job of an import, which exists only once the import got past its validation; null for others
 * @param submittedBy name of the user who asked the environment for it; null for work of deployments
 */
public record AsyncOperation(
        UUID id,
        Type type,
        Status status,
        OperationKey correlation,
        @Nullable String message,
        @Nullable String friendlyMessage,
        @Nullable Integer errorCode,
        Instant createdOn,
        @Nullable Instant startedOn,
        @Nullable Instant completedOn,
        @Nullable UUID importJobId,
        @Nullable String submittedBy) {

    /** The platform's {@code operationtype}. */
    public enum Type {
        EXPORT_SOLUTION(202),
        IMPORT_SOLUTION(203),
        PUBLISH_ALL(204),
        DELETE_AND_PROMOTE(207),
        UNINSTALL_SOLUTION(208),
        STAGE_AND_UPGRADE(211),
        /** Almanac's own: the platform has no such operation and would call it an asynchronous execution. */
        UNDO(54);

        private final int number;

        Type(int number) {
            this.number = number;
        }

        /** The platform's number. */
        public int number() {
            return number;
        }
    }

    /** The platform's {@code statecode} and {@code statuscode}, which go together; final if and only if the state is 3. */
    public enum Status {
        WAITING_FOR_RESOURCES(0, 0),
        IN_PROGRESS(2, 20),
        SUCCEEDED(3, 30),
        FAILED(3, 31);

        private final int stateCode;
        private final int statusCode;

        Status(int stateCode, int statusCode) {
            this.stateCode = stateCode;
            this.statusCode = statusCode;
        }

        /** 0 ready, 2 locked, 3 completed. */
        public int stateCode() {
            return stateCode;
        }

        /** 0 waiting for resources, 20 in progress, 30 succeeded, 31 failed. */
        public int statusCode() {
            return statusCode;
        }

        /** What an operation's state is on the platform, which calls a refusal a failure. */
        public static Status of(OperationState state) {
            return switch (state) {
                case WAITING -> WAITING_FOR_RESOURCES;
                case RUNNING -> IN_PROGRESS;
                case SUCCEEDED -> SUCCEEDED;
                case REFUSED, FAILED -> FAILED;
            };
        }
    }
}
