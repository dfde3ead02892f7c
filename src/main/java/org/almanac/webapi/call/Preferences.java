package org.almanac.webapi.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What the headers {@code Prefer} ask for (dataverse-semantics 8.1, 8.2, 8.5). */
public record Preferences(Map<String, String> wanted) {

    private static final Pattern ONE =
            Pattern.compile("\\s*([^=,;\\s]+)\\s*(?:=\\s*(\"[^\"]*\"|[^,;]*))?(?:;[^,]*)?(?:,|$)");
    private static final String HEADER = "Prefer";

    public Preferences {
        wanted = Map.copyOf(wanted);
    }

    public static Preferences of(HttpHeaders headers) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String line : headers.getOrDefault(HEADER, List.of())) {
            Matcher one = ONE.matcher(line);
            while (one.lookingAt()) {
                wanted.putIfAbsent(one.group(1).toLowerCase(Locale.ROOT), unquoted(one.group(2)));
                one.region(one.end(), line.length());
            }
        }
        return new Preferences(wanted);
    }

    /** Whether a write is to be answered with the row. */
    public boolean representation() {
        return "representation".equals(wanted.get("return"));
    }

    /** Rows per page; empty where none is asked for or it is no positive number. */
    public Optional<Integer> pageSize() {
        return Optional.ofNullable(wanted.getOrDefault("odata.maxpagesize", wanted.get("maxpagesize")))
                .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf);
    }

    /** The annotations asked for, such as {@code *}; empty text for none. */
    public String annotations() {
        return wanted.getOrDefault("odata.include-annotations", wanted.getOrDefault("include-annotations", ""));
    }

    /** Whether all annotations are asked for, which adds members to errors. */
    public boolean allAnnotations() {
        return annotations().equals("*");
    }

    /** Whether a batch goes on after a request that failed. */
    public boolean continueOnError() {
        String value = wanted.getOrDefault("odata.continue-on-error", wanted.get("continue-on-error"));
        return value != null && !value.equalsIgnoreCase("false");
    }

    private static String unquoted(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String stripped = value.strip();
        return stripped.length() > 1 && stripped.startsWith("\"")
                ? stripped.substring(1, stripped.length() - 1)
                : stripped;
    }
}
