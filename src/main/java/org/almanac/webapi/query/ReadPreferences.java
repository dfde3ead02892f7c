package org.almanac.webapi.query;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client prefers beside its query.
 *
 * @param maxPageSize {@code odata.maxpagesize}; 0 for the platform's 5000
 * @param annotations patterns of {@code odata.include-annotations}: names, {@code *}, {@code namespace.*}, excluding with {@code -}
 * @param caller {@code systemuserid} of the caller, for {@code EqualUserId}
 */
public record ReadPreferences(
        int maxPageSize, List<String> annotations, @Nullable UUID caller) {

    public static final ReadPreferences NONE = new ReadPreferences(0, List.of(), null);

    public ReadPreferences {
        annotations = List.copyOf(annotations);
    }

    /**
     * Preferences as the header {@code Prefer} says them.
     *
     * @param maxPageSize 0 if the client says nothing
     * @param includeAnnotations the value of {@code odata.include-annotations} without quotes, separated by commas; empty for none
     */
    public static ReadPreferences of(int maxPageSize, String includeAnnotations, @Nullable UUID caller) {
        List<String> patterns = Arrays.stream(includeAnnotations.split(","))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList();
        return new ReadPreferences(maxPageSize, patterns, caller);
    }

    /** Whether the client wants an annotation. Of several patterns that fit, the longest counts. */
    boolean wants(String annotation) {
        String best = "";
        boolean wanted = false;
        for (String pattern : annotations) {
            boolean excluding = pattern.startsWith("-");
            String positive = excluding ? pattern.substring(1) : pattern;
            if (fits(positive, annotation) && positive.length() >= best.length()) {
                best = positive;
                wanted = !excluding;
            }
        }
        return wanted;
    }

    boolean wantsAny() {
        return !annotations.isEmpty();
    }

    private static boolean fits(String pattern, String annotation) {
        return pattern.endsWith("*")
                ? annotation.startsWith(pattern.substring(0, pattern.length() - 1))
                : annotation.equals(pattern);
    }
}
