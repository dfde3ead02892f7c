package org.almanac.target.dataverse.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.target.http.AnswerText;
import org.almanac.target.http.Outcome;
import org.almanac.target.http.StrictJson;

/** Several questions as one request (dataverse-semantics 8.4). */
final class BatchOfQuestions {

    /** The platform takes a thousand; fewer are answered sooner and cost less where one is turned away. */
    static final int LARGEST = 100;

    static final String PATH = "$batch";

    private static final String BOUNDARY = "batch_almanac";
    static final String CONTENT_TYPE = "multipart/mixed; boundary=\"" + BOUNDARY + '"';

    private static final String END = "\r\n";
    private static final Pattern OF_ANSWER = Pattern.compile("boundary=\"?([^\";,]+)\"?");
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})[^\\n]*\\n");
    private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n\\r?\\n");

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private BatchOfQuestions() {}

    /** @param paths from the host on */
    static CommandBody body(List<String> paths, String prefer) {
        StringBuilder text = new StringBuilder();
        for (String path : paths) {
            text.append("--").append(BOUNDARY).append(END);
            text.append("Content-Type: application/http").append(END);
            text.append("Content-Transfer-Encoding: binary").append(END).append(END);
            text.append("GET ").append(path).append(" HTTP/1.1").append(END);
            text.append("Accept: application/json").append(END);
            text.append("Prefer: ").append(prefer).append(END).append(END);
        }
        text.append("--").append(BOUNDARY).append("--").append(END);
        return CommandBody.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** {@code [{"status": 200, "body": …}]}, one for each question; empty for what is no such answer. */
    static Optional<JsonNode> read(String type, byte[] body, int expected) {
        Matcher boundary = OF_ANSWER.matcher(type);
        if (!boundary.find()) {
            return Optional.empty();
        }
        ArrayNode answers = StrictJson.MAPPER.createArrayNode();
        String text = new String(body, StandardCharsets.UTF_8);
        for (String part : text.split(Pattern.quote("--" + boundary.group(1)))) {
            Matcher status = STATUS.matcher(part);
            if (status.find()) {
                ObjectNode answer = answers.addObject().put("status", Integer.parseInt(status.group(1)));
                Optional<JsonNode> content = content(part.substring(status.end()));
                if (content.isEmpty()) {
                    return Optional.empty();
                }
                answer.set("body", content.get());
            }
        }
        return answers.size() == expected ? Optional.of(answers) : Optional.empty();
    }

    private static Optional<JsonNode> content(String headersAndBody) {
        Matcher blank = BLANK_LINE.matcher("\n" + headersAndBody);
        String content =
                blank.find() ? headersAndBody.substring(blank.end() - 1).strip() : "";
        return StrictJson.read(content.getBytes(StandardCharsets.UTF_8));
    }

    /** What became of one of the questions. */
    static Outcome outcome(JsonNode part) {
        int status = part.path("status").asInt();
        JsonNode body = part.path("body");
        String text = AnswerText.excerpt(body.toString(), "");
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return new Outcome.Unauthorized(status, text, body);
        }
        if (status == TOO_MANY || status >= SERVER_ERROR) {
            return new Outcome.TurnedAway(Duration.ZERO, "It answered " + status + ": " + text, null);
        }
        if (status >= BAD_REQUEST) {
            return new Outcome.Refused(status, text, body);
        }
        return body instanceof MissingNode || body.isNull()
                ? new Outcome.Unclear("It answered " + status + " and nothing.", null)
                : new Outcome.Answered(body);
    }
}
