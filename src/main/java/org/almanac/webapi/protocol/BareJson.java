package org.almanac.webapi.protocol;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.call.Spool;
import org.springframework.http.HttpHeaders;

/**
 * Leaves control information out for clients that accept {@code odata.metadata=none} (OData 4.0 JSON format, section 3.1.3). Those
 * that accept {@code full} get the minimal form, which a service may answer with.
 */
final class BareJson {

    private static final String NONE = "odata.metadata=none";
    private static final String CONTROL = "@odata.";

    /** What is no metadata but part of the result. */
    private static final Set<String> KEPT = Set.of("@odata.nextLink", "@odata.count");

    /** The answer is our own, so its texts may be as long as they are. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private BareJson() {}

    /** The reply as the client accepts it. */
    static Reply of(Call call, Reply reply) {
        String type = reply.headers().getFirst(HttpHeaders.CONTENT_TYPE);
        Reply.Content content = reply.content();
        if (content == null || type == null || !type.startsWith("application/json") || !wanted(call)) {
            return reply;
        }
        Reply bare = new Reply(reply.status(), reply.headers(), out -> {
            Spool whole = new Spool(call.scope().scratch());
            try (whole) {
                content.writeTo(whole);
            }
            copy(whole, out);
        });
        return bare.with(HttpHeaders.CONTENT_TYPE, "application/json; " + NONE);
    }

    private static boolean wanted(Call call) {
        return call.headers().getOrDefault(HttpHeaders.ACCEPT, List.of()).stream()
                .map(accept -> accept.toLowerCase(Locale.ROOT).replace(" ", ""))
                .anyMatch(accept -> accept.contains(NONE));
    }

    private static void copy(Spool from, OutputStream to) throws IOException {
        try (JsonParser parser = JSON.createParser(from.open());
                JsonGenerator generator = JSON.createGenerator(to, JsonEncoding.UTF8)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && isControl(parser.currentName())) {
                    parser.nextToken();
                    parser.skipChildren();
                } else {
                    generator.copyCurrentEventExact(parser);
                }
            }
        }
    }

    private static boolean isControl(String member) {
        int at = member.indexOf(CONTROL);
        return at >= 0 && !KEPT.contains(member.substring(at));
    }
}
