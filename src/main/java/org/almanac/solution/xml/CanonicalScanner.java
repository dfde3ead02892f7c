package org.almanac.solution.xml;

/**
 * Walks over canonical text without building anything. Every {@code <} in it is markup and every {@code >} ends some, so
 * that whole subtrees are passed over by counting.
 */
public final class CanonicalScanner {

    private final String text;
    private int at;

    public CanonicalScanner(String text) {
        this.text = text;
    }

    public boolean atEnd() {
        return at >= text.length();
    }

    public int position() {
        return at;
    }

    /** Reads {@code <name} and stands behind it. */
    public String openTag() {
        expect('<');
        int start = at;
        while (peek() != ' ' && peek() != '>' && peek() != '/') {
            at++;
        }
        if (at == start) {
            throw notCanonical();
        }
        return text.substring(start, at);
    }

    public boolean hasAttribute() {
        return peek() == ' ';
    }

    public String attributeName() {
        expect(' ');
        int end = indexOf('=');
        String name = text.substring(at, end);
        at = end + 1;
        return name;
    }

    /** The value as written, still escaped. */
    public String attributeValue() {
        expect('"');
        int end = indexOf('"');
        String value = text.substring(at, end);
        at = end + 1;
        return value;
    }

    /** Behind the attributes: takes {@code />} and answers true, or {@code >} and answers false. */
    public boolean isEmptyElement() {
        if (peek() == '/') {
            at++;
            expect('>');
            return true;
        }
        expect('>');
        return false;
    }

    /** The text up to the next markup, still escaped. */
    public String text() {
        int end = indexOf('<');
        String found = text.substring(at, end);
        at = end;
        return found;
    }

    public boolean atCloseTag() {
        return text.startsWith("</", at);
    }

    public void closeTag(String name) {
        int end = at + 2 + name.length();
        if (!text.startsWith(name, at + 2) || end >= text.length() || text.charAt(end) != '>') {
            throw notCanonical();
        }
        at = end + 1;
    }

    /** Passes over the element that begins here and returns it as canonical text. */
    public String element() {
        int start = at;
        int open = 0;
        do {
            at = indexOf('<');
            int end = indexOf('>');
            if (text.charAt(at + 1) == '/') {
                open--;
            } else if (text.charAt(end - 1) != '/') {
                open++;
            }
            at = end + 1;
        } while (open > 0);
        return text.substring(start, at);
    }

    public IllegalArgumentException notCanonical() {
        return new IllegalArgumentException("not canonical text at character " + at);
    }

    private char peek() {
        if (at >= text.length()) {
            throw notCanonical();
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw notCanonical();
        }
        at++;
    }

    private int indexOf(char c) {
        int found = text.indexOf(c, at);
        if (found < 0) {
            throw notCanonical();
        }
        return found;
    }
}
