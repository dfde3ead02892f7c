package org.almanac.webapi.messages;

import java.util.function.BiConsumer;
import org.almanac.target.AsyncOperations;
import org.almanac.target.OperationKey;
import org.almanac.target.TargetEnvironment;
import org.almanac.target.Targets;
import org.almanac.webapi.source.RequestContext;
import org.springframework.stereotype.Component;

/** Submits operations in the name of the user who has sent the request. */
@Component
class Submission {

    private final Targets targets;
    private final AsyncOperations operations;

    Submission(Targets targets, AsyncOperations operations) {
        this.targets = targets;
        this.operations = operations;
    }

    /**
     * Submits one operation; a request has no more.
     *
     * @param order submits it under the key
     * @return the key, which is the request's
     */
    OperationKey submit(RequestContext context, BiConsumer<TargetEnvironment, OperationKey> order) {
        OperationKey key = new OperationKey(context.operationKey());
        order.accept(targets.of(context.environment()), key);
        operations.submittedBy(key, context.user());
        return key;
    }
}
