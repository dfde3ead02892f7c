package org.almanac.webapi.query;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almanac.webapi.model.WebApiError;

/** The query of an address: options in the order in which they stand. */
record QueryString(List<Option> options) {

    QueryString {
        options = List.copyOf(options);
    }

    /** @param raw name and value as the client wrote them */
    record Option(String name, String value, String raw) {}

    static QueryString parse(String raw) {
        List<Option> options = new ArrayList<>();
        for (String part : raw.split("&", -1)) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                options.add(
                        new Option(decoded(name).strip(), equals < 0 ? "" : decoded(part.substring(equals + 1)), part));
            }
        }
        return new QueryString(options);
    }

    Optional<String> value(String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .map(Option::value)
                .findFirst();
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    /** The query as the client wrote it without one option. */
    String rawWithout(String name) {
        return options.stream()
                .filter(option -> !option.name().equals(name))
                .map(Option::raw)
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw WebApiError.malformed("The query is not encoded as an address must be: " + e.getMessage());
        }
    }
}
