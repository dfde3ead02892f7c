package org.almanac.target.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads the body of an answer. */
@FunctionalInterface
public interface AnswerReader {

    /** The content; a missing node where there is none; empty for what is not what was to be answered, such as a page. */
    Optional<JsonNode> read(byte[] body);
}
