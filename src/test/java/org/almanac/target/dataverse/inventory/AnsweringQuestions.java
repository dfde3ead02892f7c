package org.almanac.target.dataverse.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.target.dataverse.Questions;

/** An environment that answers what it was told to answer, and nothing else. */
final class AnsweringQuestions implements Questions {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Everything that was asked, decoded, in order. */
    final List<String> asked = new ArrayList<>();

    private final Map<String, JsonNode> answers = new LinkedHashMap<>();

    /**
     * Answers whatever begins with a text, the longest first.
     *
     * @param json with single quotes for double ones
     */
    AnsweringQuestions to(String beginning, String json) {
        try {
            answers.put(beginning, JSON.readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        return this;
    }

    /** As {@link #to}, with rows as fields of an object without braces. */
    AnsweringQuestions lists(String beginning, String... rows) {
        return to(beginning, "{'value':[" + (rows.length == 0 ? "" : "{" + String.join("},{", rows) + "}") + "]}");
    }

    AnsweringQuestions never(String beginning) {
        answers.remove(beginning);
        return this;
    }

    @Override
    public Optional<JsonNode> find(String relative) {
        String question = URLDecoder.decode(relative, StandardCharsets.UTF_8);
        asked.add(question);
        return answers.entrySet().stream()
                .filter(answer -> question.startsWith(answer.getKey()))
                .max(Comparator.comparing(answer -> answer.getKey().length()))
                .map(Map.Entry::getValue);
    }

    @Override
    public Optional<List<JsonNode>> rows(String relative) {
        return find(relative).map(answer -> {
            List<JsonNode> rows = new ArrayList<>();
            ((ObjectNode) answer).path("value").forEach(rows::add);
            return rows;
        });
    }

    @Override
    public List<Optional<JsonNode>> all(List<String> relatives) {
        return relatives.stream().map(this::find).toList();
    }

    /** How often something was asked that contains a text. */
    long asked(String text) {
        return asked.stream().filter(question -> question.contains(text)).count();
    }
}
