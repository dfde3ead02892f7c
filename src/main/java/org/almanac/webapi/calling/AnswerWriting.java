package org.almanac.webapi.calling;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.message.Answer;
import org.almanac.webapi.metadata.ApiModel;

/** Writes the fields that a message answers (dataverse-semantics 8.6, 8.10). */
final class AnswerWriting {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory STREAMING =
            JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private AnswerWriting() {}

    static Reply fields(String root, String message, ObjectNode fields) {
        ObjectNode body = JSON.createObjectNode();
        body.put("@odata.context", context(root, message));
        body.setAll(fields);
        return Reply.json(200, out -> out.write(JSON.writeValueAsBytes(body)));
    }

    /** The content is read while it is written, so that it takes no memory. */
    static Reply content(String root, String message, Answer.Content content) {
        return Reply.json(200, out -> write(out, context(root, message), content));
    }

    private static void write(OutputStream out, String context, Answer.Content content) throws IOException {
        try (InputStream in = content.content().open();
                JsonGenerator json = STREAMING.createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("@odata.context", context);
            json.writeFieldName(content.field());
            json.writeBinary(in, -1);
            json.writeEndObject();
        }
    }

    private static String context(String root, String message) {
        return root + "$metadata#" + ApiModel.NAMESPACE + '.' + message + "Response";
    }
}
