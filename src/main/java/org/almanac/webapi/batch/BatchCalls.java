package org.almanac.webapi.batch;

import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.CallScope;
import org.almanac.webapi.call.ContentIds;
import org.almanac.webapi.call.Contexts;
import org.almanac.webapi.model.WebApiError;
import org.jspecify.annotations.Nullable;

/** Makes calls of what a batch holds. */
final class BatchCalls {

    private static final int LONGEST = 64 * 1024;

    private BatchCalls() {}

    /**
     * The request as a call whose address is still what the client wrote.
     *
     * @param contentIds of its change set; null outside of one
     */
    static Call of(BatchItem.Single request, CallScope batch, @Nullable ContentIds contentIds) {
        CallScope scope = batch.with(Contexts.within(batch.context(), request.headers()), contentIds);
        return new Call(request.method(), request.address(), "", request.headers(), request.body(), scope);
    }

    /**
     * The call with its address relative to the service root.
     *
     * @throws WebApiError 400 for an address of another environment, one that refers to nothing, and for a batch in a batch; 414
     *     for one that is too long
     */
    static Call addressed(Call call) {
        if (call.path().length() > LONGEST) {
            throw new WebApiError(414, "", "An address in a batch has at most " + LONGEST + " characters.");
        }
        String relative = call.scope().relative(call.path());
        if (relative == null) {
            throw WebApiError.malformed("The address '" + call.path() + "' is not one of this environment.");
        }
        int question = relative.indexOf('?');
        String path = question < 0 ? relative : relative.substring(0, question);
        if (path.equals("$batch")) {
            throw WebApiError.malformed("A batch cannot hold a batch.");
        }
        String query = question < 0 ? "" : relative.substring(question + 1);
        return new Call(call.method(), path, query, call.headers(), call.body(), call.scope());
    }
}
