package org.almanac.target.ordercommands;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** Writes changes as one change set of a batch: the environment makes all of them or none. */
final class BatchBody {

    private static final String BATCH = "batch_almanac";
    private static final String CHANGES = "changeset_almanac";
    private static final String END = "\r\n";

    static final String CONTENT_TYPE = "multipart/mixed; boundary=\"" + BATCH + '"';

    private BatchBody() {}

    static byte[] of(List<BatchPart> parts) {
        StringBuilder text = new StringBuilder(
                "--" + BATCH + END + "Content-Type: multipart/mixed; boundary=\"" + CHANGES + '"' + END + END);
        for (int i = 0; i < parts.size(); i++) {
            text.append("--").append(CHANGES).append(END);
            append(text, parts.get(i), i + 1);
        }
        text.append("--").append(CHANGES).append("--").append(END).append(END);
        text.append("--").append(BATCH).append("--").append(END);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** JSON writes no line breaks but escaped ones, so no value can end its part. */
    private static void append(StringBuilder text, BatchPart part, int number) {
        text.append("Content-Type: application/http").append(END);
        text.append("Content-Transfer-Encoding: binary").append(END);
        text.append("Content-ID: ").append(number).append(END).append(END);
        text.append(part.method())
                .append(' ')
                .append(part.path())
                .append(" HTTP/1.1")
                .append(END);
        text.append("Content-Type: application/json; type=entry").append(END);
        new TreeMap<>(part.headers())
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append(END));
        text.append(END);
        if (!part.body().isMissingNode()) {
            text.append(part.body()).append(END);
        }
    }
}
