package org.almanac.solution.checking.scripts;

import java.util.Arrays;

/** Tokens of a script: where each begins, how long it is, on which line, of what kind. A few bytes each. */
final class Tokens {

    /** A word, a number or punctuation. */
    static final byte CODE = 0;
    /** The inside of a string or a piece of a template. */
    static final byte TEXT = 1;
    /** A regular expression. */
    static final byte PATTERN = 2;

    private int[] starts = new int[256];
    private int[] lengths = new int[256];
    private int[] lines = new int[256];
    private byte[] kinds = new byte[256];
    private int size;

    void add(byte kind, int start, int end, int line) {
        if (size == starts.length) {
            int larger = size * 2;
            starts = Arrays.copyOf(starts, larger);
            lengths = Arrays.copyOf(lengths, larger);
            lines = Arrays.copyOf(lines, larger);
            kinds = Arrays.copyOf(kinds, larger);
        }
        starts[size] = start;
        lengths[size] = end - start;
        lines[size] = line;
        kinds[size++] = kind;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int length(int i) {
        return lengths[i];
    }

    int line(int i) {
        return lines[i];
    }

    byte kind(int i) {
        return kinds[i];
    }
}
