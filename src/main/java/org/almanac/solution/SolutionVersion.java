package org.almanac.solution;

import java.util.regex.Pattern;

/**
 * A solution's version: one to four non-negative numbers, compared number by number; missing ones count as 0
 * (dataverse-semantics 1.3). The text is kept as written, because packages with two or three parts must be written back
 * that way; two versions are equal when their texts are, and {@link #compareTo} says whether they stand for the same
 * version.
 */
public record SolutionVersion(String text, long major, long minor, long build, long revision)
        implements Comparable<SolutionVersion> {

    private static final Pattern SYNTAX = Pattern.compile("\\d{1,18}(\\.\\d{1,18}){0,3}");

    /**
     * Reads a version.
     *
     * @throws IllegalArgumentException if the text is not one to four numbers separated by dots (platform code
     *     0x8004F01E)
     */
    public static SolutionVersion parse(String text) {
        String trimmed = text.strip();
        if (!SYNTAX.matcher(trimmed).matches()) {
            throw new IllegalArgumentException("not a version: '" + shorten(trimmed) + "'");
        }
        String[] parts = trimmed.split("\\.", -1);
        return new SolutionVersion(trimmed, part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3));
    }

    private static long part(String[] parts, int index) {
        return index < parts.length ? Long.parseLong(parts[index]) : 0;
    }

    private static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** Compares the numbers; a version with fewer parts stands for the one filled up with zeros. */
    @Override
    public int compareTo(SolutionVersion other) {
        int result = Long.compare(major, other.major);
        result = result != 0 ? result : Long.compare(minor, other.minor);
        result = result != 0 ? result : Long.compare(build, other.build);
        return result != 0 ? result : Long.compare(revision, other.revision);
    }

    /** Whether both stand for the same version, such as {@code 1.0} and {@code 1.0.0.0}. */
    public boolean sameAs(SolutionVersion other) {
        return compareTo(other) == 0;
    }

    /** With the last number one higher, in all four numbers. */
    public SolutionVersion raised() {
        return parse(major() + "." + minor() + "." + build() + "." + (revision() + 1));
    }

    @Override
    public String toString() {
        return text;
    }
}
