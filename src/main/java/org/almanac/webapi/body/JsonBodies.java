package org.almanac.webapi.body;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Scratch;
import org.almanac.webapi.model.WebApiError;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads bodies. A member that is binary is decoded while it is read, so that a large one takes no memory. */
public final class JsonBodies {

    /** Members and values of one body; a solution's parameters or a row have hundreds. */
    private static final long TOKENS = 1_000_000;

    private static final int DEPTH = 100;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(TOKENS)
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonBodies() {}

    /**
     * Reads the body of a request.
     *
     * @param binary says which members of the object are base64
     * @return an empty object if there is no body
     * @throws WebApiError 400 if it is no JSON object, 413 if it is too large, 415 if it is of another type
     */
    public static JsonBody read(Call call, Predicate<String> binary) {
        requireJson(call);
        try (InputStream in = call.body().open();
                JsonParser parser = JSON.createParser(in)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return JsonBody.empty();
            }
            if (first != JsonToken.START_OBJECT) {
                throw WebApiError.malformed("The body must be a JSON object.");
            }
            JsonBody body = members(parser, binary, call.scope().scratch());
            if (parser.nextToken() != null) {
                throw WebApiError.malformed("The body goes on behind the JSON object.");
            }
            return body;
        } catch (StreamConstraintsException e) {
            throw new WebApiError(413, "", "The body is too large or too deep to be taken.");
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the content of a body that is no JSON into a temporary file. */
    public static Path content(Call call) {
        Path file = call.scope().scratch().file();
        try (InputStream in = call.body().open();
                OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Decodes base64 into a temporary file.
     *
     * @throws WebApiError 400 if it is none
     */
    public static Path decoded(JsonNode base64, String name, Scratch scratch) {
        try {
            Path file = scratch.file();
            Files.write(file, base64.isTextual() ? base64.binaryValue() : notBase64(name));
            return file;
        } catch (IOException e) {
            throw malformedBinary(name);
        }
    }

    private static byte[] notBase64(String name) {
        throw malformedBinary(name);
    }

    private static JsonBody members(JsonParser parser, Predicate<String> binary, Scratch scratch) throws IOException {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        Map<String, Path> files = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean again = tree.has(name) || files.containsKey(name);
            if (again) {
                throw WebApiError.malformed("The member '" + name + "' stands twice in the body.");
            }
            if (parser.nextToken() == JsonToken.VALUE_STRING && binary.test(name)) {
                files.put(name, spilled(parser, name, scratch));
            } else {
                tree.set(name, parser.readValueAsTree());
            }
        }
        return new JsonBody(tree, files);
    }

    private static Path spilled(JsonParser parser, String name, Scratch scratch) throws IOException {
        Path file = scratch.file();
        try (OutputStream out = Files.newOutputStream(file)) {
            parser.readBinaryValue(Base64Variants.MIME_NO_LINEFEEDS, out);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw malformedBinary(name);
        }
        return file;
    }

    private static WebApiError malformedBinary(String name) {
        return WebApiError.malformed("The value of '" + name + "' is no valid Edm.Binary: it must be base64.");
    }

    private static void requireJson(Call call) {
        String type = call.headers().getFirst("Content-Type");
        if (type == null) {
            return;
        }
        try {
            if (MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type))) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            throw unsupported(type);
        }
        throw unsupported(type);
    }

    private static WebApiError unsupported(String type) {
        return new WebApiError(415, "", "A body of the type '" + type + "' is not taken here; send application/json.");
    }

    private static WebApiError malformed(JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        return WebApiError.malformed("The JSON of the body is malformed"
                + (place == null ? "." : " at line " + place.getLineNr() + ", column " + place.getColumnNr() + "."));
    }
}
