package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.almanac.target.AsyncOperation;
import org.almanac.web.form.Words;
import org.jspecify.annotations.Nullable;

/** An operation in the shape of the platform's asynchronous operations. */
@Schema(name = "AsyncOperation", description = "An operation in the shape of the platform's asynchronous operations")
record OperationView(
        String id,

        @Schema(
                allowableValues = {
                    "export-solution",
                    "import-solution",
                    "publish-all",
                    "delete-and-promote",
                    "uninstall-solution",
                    "stage-and-upgrade"
                })
        String type,

        @Schema(description = "The platform's number of the type", example = "203")
        int operationType,

        @Schema(allowableValues = {"waiting-for-resources", "in-progress", "succeeded", "failed"})
        String status,

        @Schema(description = "0 ready, 2 locked, 3 completed")
        int stateCode,

        @Schema(description = "0 waiting for resources, 20 in progress, 30 succeeded, 31 failed")
        int statusCode,

        @Nullable String message,

        @Schema(description = "Lists missing dependencies as XML") @Nullable
        String friendlyMessage,

        @Schema(description = "The platform's signed number", example = "-2147188707") @Nullable
        Integer errorCode,

        Instant createdOn,
        @Nullable Instant startedOn,
        @Nullable Instant completedOn,

        @Schema(description = "The job of an import, which exists once it got past its validation") @Nullable
        String importJobId,

        @Schema(description = "What the records of an operation have in common")
        String operationKey) {

    static OperationView of(AsyncOperation operation) {
        return new OperationView(
                operation.id().toString(),
                Words.of(operation.type()),
                operation.type().number(),
                Words.of(operation.status()),
                operation.status().stateCode(),
                operation.status().statusCode(),
                operation.message(),
                operation.friendlyMessage(),
                operation.errorCode(),
                operation.createdOn(),
                operation.startedOn(),
                operation.completedOn(),
                operation.importJobId() == null ? null : operation.importJobId().toString(),
                operation.correlation().value());
    }
}
