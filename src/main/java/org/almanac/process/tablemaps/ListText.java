package org.almanac.process.tablemaps;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Several names in one start variable, with commas, semicolons or line ends between them. */
final class ListText {

    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");

    private ListText() {}

    /** Without blanks and empty names. */
    static List<String> parse(@Nullable String text) {
        return text == null
                ? List.of()
                : BETWEEN.splitAsStream(text)
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
