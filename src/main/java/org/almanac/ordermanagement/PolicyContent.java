package org.almanac.ordermanagement;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.almanac.solution.Sha256;

/** What a policy says, whichever version it is; ids and numbers do not count. */
final class PolicyContent {

    private PolicyContent() {}

    static Sha256 hash(String name, String type, String criticality, String entity, List<Rule> rules) {
        StringBuilder text = new StringBuilder();
        List.of(name, type, criticality, entity).forEach(part -> append(text, part));
        rules.stream()
                .filter(Rule::active)
                .sorted(Comparator.comparing(Rule::name).thenComparing(Rule::definition))
                .forEach(rule -> {
                    append(text, rule.name());
                    append(text, rule.definition());
                    append(text, rule.entity());
                });
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** With its length before it, so that no two lists of texts run together to the same. */
    private static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }
}
