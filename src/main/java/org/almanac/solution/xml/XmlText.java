package org.almanac.solution.xml;

import org.jspecify.annotations.Nullable;

/**
 * Escaping of canonical text. Every markup character is escaped wherever it may stand, so that a bare {@code <} or
 * {@code >} in canonical text is always markup and the text can be scanned without a parser.
 */
public final class XmlText {

    private XmlText() {}

    /** Appends element content; tabs and line feeds stay, a carriage return must be a reference to survive a parser. */
    public static void appendContent(StringBuilder out, char[] text, int start, int length) {
        int from = start;
        int end = start + length;
        for (int i = start; i < end; i++) {
            String reference = contentReference(text[i]);
            if (reference != null) {
                out.append(text, from, i - from).append(reference);
                from = i + 1;
            }
        }
        out.append(text, from, end - from);
    }

    public static void appendContent(StringBuilder out, String text) {
        appendContent(out, text.toCharArray(), 0, text.length());
    }

    public static void appendAttribute(StringBuilder out, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            String reference = attributeReference(c);
            if (reference == null) {
                out.append(c);
            } else {
                out.append(reference);
            }
        }
    }

    /** The text that an escaped piece of canonical text stands for. */
    public static String unescape(String escaped) {
        int at = escaped.indexOf('&');
        if (at < 0) {
            return escaped;
        }
        StringBuilder out = new StringBuilder(escaped.length());
        int from = 0;
        while (at >= 0) {
            int end = escaped.indexOf(';', at);
            out.append(escaped, from, at).append(character(escaped.substring(at + 1, end)));
            from = end + 1;
            at = escaped.indexOf('&', from);
        }
        return out.append(escaped, from, escaped.length()).toString();
    }

    static @Nullable String contentReference(char c) {
        if (c > '>') {
            return null;
        }
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '\r' -> "&#13;";
            default -> null;
        };
    }

    static @Nullable String attributeReference(char c) {
        if (c > '>') {
            return null;
        }
        return switch (c) {
            case '"' -> "&quot;";
            case '\t' -> "&#9;";
            case '\n' -> "&#10;";
            default -> contentReference(c);
        };
    }

    private static char character(String name) {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "#13" -> '\r';
            case "#10" -> '\n';
            case "#9" -> '\t';
            default -> throw new IllegalArgumentException("not canonical text: &" + name + ";");
        };
    }
}
