package org.almanac.webapi.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.protocol.Dispatcher;

/** Writes replies as answers of HTTP, with what each has (dataverse-semantics 8.1). */
final class ReplyWriting {

    private final Call call;
    private final Dispatcher dispatcher;

    ReplyWriting(Call call, Dispatcher dispatcher) {
        this.call = call;
        this.dispatcher = dispatcher;
    }

    /** A failure while the body is written is answered as one, if nothing has been sent; otherwise the answer breaks off. */
    void write(Reply reply, HttpServletResponse response) throws IOException {
        try {
            send(reply, response);
        } catch (RuntimeException e) {
            Reply failure = dispatcher.failed(e, call);
            if (response.isCommitted()) {
                throw new IOException(
                        "The answer to request " + call.scope().context().request() + " broke off", e);
            }
            response.resetBuffer();
            send(failure, response);
        }
    }

    private void send(Reply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        reply.headers().forEach((name, values) -> response.setHeader(name, String.join(",", values)));
        String request = call.scope().context().request().toString();
        response.setHeader("OData-Version", "4.0");
        response.setHeader("REQ_ID", request);
        response.setHeader("x-ms-service-request-id", request);
        Reply.Content content = reply.content();
        if (content != null) {
            content.writeTo(response.getOutputStream());
        }
    }
}
