package org.almanac.solution.zip;

/** Names from a package as they may be shown to a person: short and without control characters. */
public final class Names {

    private static final int SHOWN = 120;

    private Names() {}

    /** The name itself where it is harmless; else cut, with control and formatting characters replaced. */
    public static String shown(String name) {
        StringBuilder out = new StringBuilder(Math.min(name.length(), SHOWN) + 1);
        name.codePoints().limit(SHOWN).forEach(c -> out.appendCodePoint(isPrintable(c) ? c : 0xFFFD));
        return name.length() > SHOWN ? out.append('…').toString() : out.toString();
    }

    /** The first line of a parser's message, which may quote the document. */
    public static String firstLine(String message) {
        int end = message.indexOf('\n');
        return shown(end < 0 ? message : message.substring(0, end).strip());
    }

    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
