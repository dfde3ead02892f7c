package org.almanac.solution.xml;

import java.util.Arrays;

/**
 * Characters of a component while it is copied. A plain array, because most of the work of reading a package is appending
 * short pieces here, and a general builder checks its encoding at each of them.
 */
final class TextBuffer {

    private static final int FIRST_SIZE = 1024;

    private char[] chars = new char[FIRST_SIZE];
    private int length;

    private void room(int more) {
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + more, chars.length * 2));
        }
    }

    TextBuffer append(char c) {
        room(1);
        chars[length++] = c;
        return this;
    }

    TextBuffer append(String text) {
        int more = text.length();
        room(more);
        text.getChars(0, more, chars, length);
        length += more;
        return this;
    }

    /** Appends element content, escaped. */
    void content(char[] text, int start, int count) {
        room(count);
        int end = start + count;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c > '>' || XmlText.contentReference(c) == null) {
                if (length == chars.length) {
                    room(end - i);
                }
                chars[length++] = c;
            } else {
                append(String.valueOf(XmlText.contentReference(c)));
            }
        }
    }

    /** Appends the value of an attribute, escaped. */
    void attribute(String value) {
        int start = length;
        append(value);
        for (int i = start; i < length; i++) {
            if (chars[i] <= '>' && XmlText.attributeReference(chars[i]) != null) {
                length = i;
                StringBuilder rest = new StringBuilder();
                XmlText.appendAttribute(rest, value.substring(i - start));
                append(rest.toString());
                return;
            }
        }
    }

    boolean isBlankFrom(int start) {
        for (int i = start; i < length; i++) {
            if (chars[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    boolean hasLineBreakFrom(int start) {
        for (int i = start; i < length; i++) {
            if (chars[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    int length() {
        return length;
    }

    void cut(int newLength) {
        length = newLength;
    }

    char charAt(int index) {
        return chars[index];
    }

    void set(int index, char c) {
        chars[index] = c;
    }

    String from(int start) {
        return new String(chars, start, length - start);
    }
}
