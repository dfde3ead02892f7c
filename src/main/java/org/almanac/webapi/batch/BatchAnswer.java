package org.almanac.webapi.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.almanac.webapi.call.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Writes the parts of the answer to a batch, or to a change set within one. */
final class BatchAnswer {

    private static final String END = "\r\n";

    private final OutputStream out;
    private final String boundary;

    BatchAnswer(OutputStream out, String boundary) {
        this.out = out;
        this.boundary = boundary;
    }

    /** @param contentId of the request; null for none */
    void reply(Reply reply, String request, @Nullable String contentId) throws IOException {
        part("application/http");
        line("Content-Transfer-Encoding: binary");
        if (contentId != null) {
            line("Content-ID: " + contentId);
        }
        line("");
        HttpStatus status = HttpStatus.resolve(reply.status());
        line("HTTP/1.1 " + reply.status() + (status == null ? "" : ' ' + status.getReasonPhrase()));
        for (Map.Entry<String, List<String>> header : reply.headers().entrySet()) {
            line(header.getKey() + ": " + String.join(",", header.getValue()));
        }
        line("OData-Version: 4.0");
        line("REQ_ID: " + request);
        line("");
        Reply.Content content = reply.content();
        if (content != null) {
            content.writeTo(out);
        }
        line("");
    }

    /** Begins the answers of a change set, which have a boundary of their own. */
    BatchAnswer changeSet(String inner) throws IOException {
        part("multipart/mixed; boundary=" + inner);
        line("");
        return new BatchAnswer(out, inner);
    }

    void close() throws IOException {
        line("--" + boundary + "--");
    }

    private void part(String type) throws IOException {
        line("--" + boundary);
        line("Content-Type: " + type);
    }

    private void line(String text) throws IOException {
        out.write((text + END).getBytes(StandardCharsets.UTF_8));
    }
}
