package org.almanac.solution.json;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes JSON: compact with sorted members as canonical text, or indented as exports do. */
public final class JsonPrinter {

    private final StringBuilder out = new StringBuilder();
    private final boolean indented;

    private JsonPrinter(boolean indented) {
        this.indented = indented;
    }

    /** One line without blanks, members sorted by name. */
    public static String compact(JsonValue value) {
        JsonPrinter printer = new JsonPrinter(false);
        printer.value(value, 0);
        return printer.out.toString();
    }

    /** Two blanks a level, members in their order. */
    public static String indented(JsonValue value) {
        JsonPrinter printer = new JsonPrinter(true);
        printer.value(value, 0);
        return printer.out.toString();
    }

    private void value(JsonValue value, int level) {
        if (value instanceof JsonValue.Members object) {
            members(indented ? object.values() : new TreeMap<>(object.values()), level);
        } else if (value instanceof JsonValue.Items array) {
            items(array, level);
        } else if (value instanceof JsonValue.Text text) {
            string(text.value());
        } else if (value instanceof JsonValue.Literal literal) {
            out.append(literal.value());
        }
    }

    private void members(Map<String, JsonValue> members, int level) {
        out.append('{');
        Iterator<Map.Entry<String, JsonValue>> all = members.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, JsonValue> member = all.next();
            line(level + 1);
            string(member.getKey());
            out.append(indented ? ": " : ":");
            value(member.getValue(), level + 1);
            out.append(all.hasNext() ? "," : "");
        }
        if (!members.isEmpty()) {
            line(level);
        }
        out.append('}');
    }

    private void items(JsonValue.Items array, int level) {
        out.append('[');
        Iterator<JsonValue> all = array.values().iterator();
        while (all.hasNext()) {
            line(level + 1);
            value(all.next(), level + 1);
            out.append(all.hasNext() ? "," : "");
        }
        if (!array.values().isEmpty()) {
            line(level);
        }
        out.append(']');
    }

    private void line(int level) {
        if (indented) {
            out.append("\r\n").append("  ".repeat(level));
        }
    }

    private void string(String text) {
        out.append('"');
        text.chars().forEach(c -> character((char) c));
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || c >= 0xD800 && c <= 0xDFFF || c >= 0xFFFE) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
