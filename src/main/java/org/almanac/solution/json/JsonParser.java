package org.almanac.solution.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON strictly (RFC 8259), with a bound on nesting. */
public final class JsonParser {

    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;

    private JsonParser(String text) {
        this.text = text;
    }

    /**
     * Reads a document; a byte order mark before it is passed over.
     *
     * @throws IllegalArgumentException with line and cause if it is no JSON
     */
    public static JsonValue parse(String document) {
        JsonParser parser = new JsonParser(document.startsWith("\uFEFF") ? document.substring(1) : document);
        JsonValue value = parser.value();
        parser.space();
        if (parser.at < parser.text.length()) {
            throw parser.fault("text behind the end");
        }
        return value;
    }

    private JsonValue value() {
        space();
        if (++depth > DEEPEST) {
            throw fault("nested deeper than " + DEEPEST);
        }
        JsonValue value = switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonValue.Text(string());
            default -> literal();
        };
        depth--;
        return value;
    }

    private JsonValue object() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        at++;
        space();
        if (peek() == '}') {
            at++;
            return new JsonValue.Members(members);
        }
        do {
            space();
            String name = string();
            space();
            expect(':');
            if (members.put(name, value()) != null) {
                throw fault("a member occurs twice");
            }
            space();
        } while (more('}'));
        return new JsonValue.Members(members);
    }

    private JsonValue array() {
        List<JsonValue> items = new ArrayList<>();
        at++;
        space();
        if (peek() == ']') {
            at++;
            return new JsonValue.Items(items);
        }
        do {
            items.add(value());
            space();
        } while (more(']'));
        return new JsonValue.Items(items);
    }

    private boolean more(char end) {
        char c = peek();
        at++;
        if (c != ',' && c != end) {
            throw fault("'" + end + "' expected");
        }
        return c == ',';
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c == '\\') {
                out.append(escaped());
            } else if (c < ' ') {
                throw fault("a control character in a string");
            } else {
                out.append(c);
            }
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw fault("an unknown escape");
        };
    }

    private char unicode() {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
            throw fault("an incomplete escape");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private JsonValue literal() {
        int start = at;
        while (at < text.length() && "+-.".indexOf(text.charAt(at)) >= 0
                || at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (!word.matches("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw fault("a value expected");
        }
        return new JsonValue.Literal(word);
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw fault("the end is missing");
        }
        return text.charAt(at);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw fault("'" + c + "' expected");
        }
        at++;
    }

    private IllegalArgumentException fault(String message) {
        long line = text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return new IllegalArgumentException("line " + line + ": " + message);
    }
}
