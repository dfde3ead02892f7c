package org.almanac.target.dataverse.client;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads {@code ExportSolutionFile} out of an answer into a file, piece by piece.
 *
 * @param file is written or replaced
 * @param limit in bytes
 */
public record ExportedContent(Path file, long limit) implements Shape {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String CONTENT = "ExportSolutionFile";

    /** A missing node where the file is written; empty for an answer without one. */
    @Override
    public Optional<JsonNode> read(String type, InputStream body) throws IOException {
        try (JsonParser parser = FACTORY.createParser(body);
                OutputStream out = new Bounded(Files.newOutputStream(file), limit)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && CONTENT.equals(parser.currentName())
                        && parser.nextToken() == JsonToken.VALUE_STRING) {
                    parser.readBinaryValue(out);
                    return Optional.of(MissingNode.getInstance());
                }
            }
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Takes so many bytes and no more. */
    private static final class Bounded extends FilterOutputStream {

        private long left;

        Bounded(OutputStream out, long limit) {
            super(out);
            left = limit;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("the file is larger than allowed");
            }
            out.write(bytes, from, length);
        }
    }
}
