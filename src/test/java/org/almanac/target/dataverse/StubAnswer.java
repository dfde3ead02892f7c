package org.almanac.target.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer of the stand-in.
 *
 * @param status 0 cuts the connection
 * @param unfinished whether the rest of it never comes and the connection stays open
 */
record StubAnswer(int status, String type, String body, Map<String, String> headers, boolean unfinished) {

    StubAnswer(int status, String type, String body, Map<String, String> headers) {
        this(status, type, body, headers, false);
    }

    StubAnswer(int status, String type, String body) {
        this(status, type, body, Map.of(), false);
    }

    static StubAnswer json(JsonNode body) {
        return new StubAnswer(200, "application/json; odata.metadata=minimal", body.toString());
    }

    static StubAnswer list(List<? extends JsonNode> rows) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.putArray("value").addAll(rows);
        return json(list);
    }

    static StubAnswer nothing() {
        return new StubAnswer(204, "application/json", "");
    }

    static StubAnswer error(int status, String code, String message) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.putObject("error").put("code", code).put("message", message);
        return new StubAnswer(status, "application/json; odata.metadata=minimal", error.toString());
    }

    /**
     * Writes it and says that the connection ends.
     *
     * @param now of the server
     * @param number of the request
     */
    void write(OutputStream out, Instant now, int number) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Answer\r\nConnection: close\r\n");
        Map<String, String> all = new TreeMap<>(Map.of(
                "Content-Type",
                type,
                "x-ms-service-request-id",
                "request-" + number,
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC))));
        if (status != 204) {
            all.put("Content-Length", String.valueOf(bytes.length));
        }
        all.putAll(headers);
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes);
        out.flush();
    }
}
