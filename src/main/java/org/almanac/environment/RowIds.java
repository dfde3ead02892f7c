package org.almanac.environment;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.solution.ComponentRef;

/** Ids of table rows that travel as components (package-format 6, 10). */
public final class RowIds {

    private static final String FORM = "00000000-0000-0000-0000-000000000000";

    private RowIds() {}

    /**
     * The id of a row: packages name a row by it, or by its name and have the id as a column; one that has no id anywhere gets the
     * one that follows from its name.
     *
     * @param values the row's columns
     */
    public static UUID of(ComponentRef row, Map<String, String> values) {
        String column = row.kind().name().toLowerCase(Locale.ROOT) + "id";
        return List.of(row.key(), values.getOrDefault(column, ""), values.getOrDefault('@' + column, "")).stream()
                .flatMap(text -> parse(text).stream())
                .findFirst()
                .orElseGet(row::id);
    }

    /** An id in whatever case, with or without braces; empty where the text is none. */
    public static Optional<UUID> parse(String text) {
        String bare = text.replace("{", "").replace("}", "").strip();
        return isId(bare) ? Optional.of(UUID.fromString(bare)) : Optional.empty();
    }

    /** By hand, since a page of rows has tens of thousands of ids. */
    private static boolean isId(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean fits = FORM.charAt(i) == '-' ? letter == '-' : HexFormat.isHexDigit(letter);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
