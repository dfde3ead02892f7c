package org.almanac.dualwrite;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;

/**
 * A version of a table map: four numbers, compared number by number (dual-write-and-order-management 1.1). 0.0.0.0 stands for no
 * version.
 */
public record MapVersion(int major, int minor, int build, int revision) implements Comparable<MapVersion> {

    public static final MapVersion NONE = new MapVersion(0, 0, 0, 0);

    private static final int PARTS = 4;
    private static final Pattern FORM = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,3}");
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Comparator<MapVersion> ORDER = Comparator.comparingInt(MapVersion::major)
            .thenComparingInt(MapVersion::minor)
            .thenComparingInt(MapVersion::build)
            .thenComparingInt(MapVersion::revision);

    /**
     * Reads one to four numbers with dots; an empty text is no version.
     *
     * @throws BadInput INVALID_REQUEST
     */
    public static MapVersion parse(String text) {
        String version = text.strip();
        if (version.isEmpty()) {
            return NONE;
        }
        if (!FORM.matcher(version).matches()) {
            throw new BadInput(
                    ErrorCode.INVALID_REQUEST, "A table map's version is four numbers, such as 2.0.1.8.", text);
        }
        int[] numbers = new int[PARTS];
        String[] parts = DOT.split(version);
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return new MapVersion(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    public boolean none() {
        return equals(NONE);
    }

    @Override
    public int compareTo(MapVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + build + "." + revision;
    }
}
