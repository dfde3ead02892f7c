package org.almanac.target.dataverse.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.almanac.target.dataverse.Questions;

/** The questions of one reading, and what the environment has no answer for. */
final class Asking {

    private final Questions questions;
    private final TreeSet<String> unanswered = new TreeSet<>();

    Asking(Questions questions) {
        this.questions = questions;
    }

    /** A text in a question: quoted as OData wants it, percent-encoded as an address wants it. */
    static String quoted(String text) {
        return URLEncoder.encode('\'' + text.replace("'", "''") + '\'', StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    /** All rows of a list; none, and said to be unanswered, where the environment has no such table. */
    List<Row> rows(String set, String query) {
        Optional<List<JsonNode>> answer = questions.rows(set + '?' + query);
        if (answer.isEmpty()) {
            unanswered("The environment has no table " + set + ".");
        }
        return answer.orElse(List.of()).stream().map(Row::new).toList();
    }

    /** One answer; empty for 404. */
    Optional<Row> find(String relative) {
        return questions.find(relative).map(Row::new);
    }

    /** The answers to several questions, in their order; empty for 404. */
    List<Optional<Row>> all(Collection<String> relatives) {
        return relatives.isEmpty()
                ? List.of()
                : questions.all(List.copyOf(relatives)).stream()
                        .map(answer -> answer.map(Row::new))
                        .toList();
    }

    /** The rows of the first page of a list. */
    static List<Row> page(Row answer) {
        List<Row> rows = new ArrayList<>();
        answer.node().path("value").forEach(node -> rows.add(new Row(node)));
        return rows;
    }

    void unanswered(String sentence) {
        unanswered.add(sentence);
    }

    List<String> unanswered() {
        return List.copyOf(unanswered);
    }
}
