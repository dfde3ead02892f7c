package org.almanac.webapi.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.almanac.webapi.PresentCaller;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.CallScope;
import org.almanac.webapi.call.ContentIds;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.call.Spool;
import org.almanac.webapi.protocol.Dispatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Carries out change sets: one transaction each, so that all requests have their effect or none (dataverse-semantics 8.4). */
@Component
class ChangeSets {

    private static final String ENTITY_ID = "OData-EntityId";

    private final Dispatcher dispatcher;
    private final TransactionOperations transactions;
    private final PresentCaller caller;

    ChangeSets(Dispatcher dispatcher, TransactionOperations transactions, PresentCaller caller) {
        this.dispatcher = dispatcher;
        this.transactions = transactions;
        this.caller = caller;
    }

    private record Done(Call call, Reply reply, @Nullable String contentId) {}

    /** The request that failed, with the reason. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Call call;
        private final transient RuntimeException reason;
        private final @Nullable String contentId;

        Broken(Call call, RuntimeException reason, @Nullable String contentId) {
            super(reason);
            this.call = call;
            this.reason = reason;
            this.contentId = contentId;
        }
    }

    /**
     * Writes an answer for each request, or one for the request that failed.
     *
     * @return whether it succeeded
     */
    boolean carryOut(BatchItem.ChangeSet changeSet, CallScope batch, BatchAnswer answer) throws IOException {
        List<Done> all;
        try {
            allowed(changeSet, batch);
            all = Objects.requireNonNull(transactions.execute(status -> inTransaction(changeSet, batch)));
        } catch (Broken broken) {
            answer.reply(
                    dispatcher.failed(broken.reason, broken.call),
                    broken.call.scope().context().request().toString(),
                    broken.contentId);
            return false;
        }
        BatchAnswer inner = answer.changeSet("changesetresponse_" + UUID.randomUUID());
        for (Done done : all) {
            inner.reply(done.reply(), done.call().scope().context().request().toString(), done.contentId());
        }
        inner.close();
        return true;
    }

    /** Asked before the transaction begins, which a refusal would undo with the record of itself. */
    private void allowed(BatchItem.ChangeSet changeSet, CallScope batch) {
        for (BatchItem.Single request : changeSet.requests()) {
            try {
                caller.requireChange(request.method(), request.address());
            } catch (AccessDeniedException e) {
                throw new Broken(BatchCalls.of(request, batch, null), e, request.contentId());
            }
        }
    }

    private List<Done> inTransaction(BatchItem.ChangeSet changeSet, CallScope batch) {
        ContentIds contentIds = new ContentIds();
        List<Done> all = new ArrayList<>();
        for (BatchItem.Single request : changeSet.requests()) {
            Call call = BatchCalls.of(request, batch, contentIds);
            try {
                Reply reply = written(dispatcher.carryOut(BatchCalls.addressed(call)), batch);
                note(request.contentId(), reply, call.scope(), contentIds);
                all.add(new Done(call, reply, request.contentId()));
            } catch (RuntimeException e) {
                throw new Broken(call, e, request.contentId());
            }
        }
        return all;
    }

    private static void note(@Nullable String contentId, Reply reply, CallScope scope, ContentIds contentIds) {
        String address = reply.headers().getFirst(ENTITY_ID);
        String relative = address == null ? null : scope.relative(address);
        if (contentId != null && relative != null) {
            contentIds.made(contentId, relative);
        }
    }

    /** What is answered is read within the transaction, and kept until that has succeeded. */
    private static Reply written(Reply reply, CallScope batch) {
        Reply.Content content = reply.content();
        if (content == null) {
            return reply;
        }
        Spool kept = new Spool(batch.scratch());
        try (kept) {
            content.writeTo(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply(reply.status(), reply.headers(), out -> {
            try (var in = kept.open()) {
                in.transferTo(out);
            }
        });
    }
}
