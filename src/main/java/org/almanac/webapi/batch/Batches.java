package org.almanac.webapi.batch;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.almanac.webapi.PresentCaller;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.protocol.Dispatcher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Carries out batches (dataverse-semantics 8.4). The first request that fails ends it, unless the client prefers that others go
 * on; the answer is 200 in both cases.
 */
@Component
public class Batches {

    private final Dispatcher dispatcher;
    private final ChangeSets changeSets;
    private final PresentCaller caller;

    Batches(Dispatcher dispatcher, ChangeSets changeSets, PresentCaller caller) {
        this.dispatcher = dispatcher;
        this.changeSets = changeSets;
        this.caller = caller;
    }

    /** Reads the whole batch; its requests are carried out while the answer is written. */
    public Reply reply(Call call) {
        try {
            if (!call.method().equals("POST")) {
                throw WebApiError.notAllowed("A batch is sent with POST.");
            }
            List<BatchItem> items = BatchReading.read(call);
            String boundary = "batchresponse_" + UUID.randomUUID();
            Reply reply = Reply.of(
                    200,
                    "multipart/mixed; boundary=" + boundary,
                    out -> write(call, items, new BatchAnswer(out, boundary)));
            return call.preferences().continueOnError()
                    ? reply.with("Preference-Applied", "odata.continue-on-error")
                    : reply;
        } catch (RuntimeException e) {
            return dispatcher.failed(e, call);
        }
    }

    private void write(Call batch, List<BatchItem> items, BatchAnswer answer) throws IOException {
        boolean goesOn = batch.preferences().continueOnError();
        for (BatchItem item : items) {
            boolean succeeded = item instanceof BatchItem.ChangeSet changeSet
                    ? changeSets.carryOut(changeSet, batch.scope(), answer)
                    : single((BatchItem.Single) item, batch, answer);
            if (!succeeded && !goesOn) {
                break;
            }
        }
        answer.close();
    }

    private boolean single(BatchItem.Single request, Call batch, BatchAnswer answer) throws IOException {
        Call call = BatchCalls.of(request, batch.scope(), null);
        Reply reply;
        try {
            Call addressed = BatchCalls.addressed(call);
            if (!call.method().equals("GET")) {
                caller.requireChange(call.method(), call.path());
            }
            reply = dispatcher.dispatch(addressed);
        } catch (WebApiError | AccessDeniedException e) {
            reply = dispatcher.failed(e, call);
        }
        answer.reply(reply, call.scope().context().request().toString(), request.contentId());
        return !reply.failed();
    }
}
