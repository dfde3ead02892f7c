package org.almanac.solution.xml;

import java.io.StringReader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.almanac.solution.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * Copies an element as canonical text: attributes sorted by name, {@code <a/>} for an element without content, no white
 * space between elements, no comments and processing instructions (they mean nothing to the platform, and exports write
 * none), text as it is. White space alone in an element is text, unless it breaks a line: then it is formatting.
 */
public final class CanonicalXml {

    /** Prefix of Almanac's own markup in canonical text; documents must not use it. */
    public static final String RESERVED = "almanac:";
    /** Attribute of an element that stands for a file: the hash of its content. */
    public static final String FILE_HASH = RESERVED + "sha256";
    /** Element at the end of a component's text for a file beside it, with a role and a hash. */
    public static final String FILE_ELEMENT = RESERVED + "file";

    private final XmlCursor cursor;
    private final XMLStreamReader reader;
    private final LeafText leafText;
    private final TextBuffer buffer = new TextBuffer();

    /** Sees the text of every leaf element that is copied. */
    public interface LeafText {

        /**
         * Wants to see a leaf element.
         *
         * @param depth how deep it lies below the component's element, whose children have 1
         * @param first the first character of its text
         */
        boolean wants(String name, int depth, char first);

        /** The text of such an element; an answer other than null is the hash of the file that it refers to. */
        @Nullable
        String seen(String name, int depth, String text);
    }

    public CanonicalXml(XmlCursor cursor, @Nullable LeafText leafText) {
        this.cursor = cursor;
        this.reader = cursor.reader();
        this.leafText = leafText == null ? NONE : leafText;
    }

    private static final LeafText NONE = new LeafText() {
        @Override
        public boolean wants(String name, int depth, char first) {
            return false;
        }

        @Override
        public @Nullable String seen(String name, int depth, String text) {
            return null;
        }
    };

    /** Canonical text of a whole document in memory. */
    public static String of(String document, String entry, ReadLimits limits) {
        try (XmlCursor cursor = XmlCursor.open(new StringReader(document), entry, limits)) {
            StringBuilder out = new StringBuilder(document.length());
            new CanonicalXml(cursor, null).copy(out);
            cursor.finish();
            return out.toString();
        }
    }

    /** Appends the element at hand with everything in it and stands at its end. */
    public void copy(StringBuilder out) {
        out.append(text());
    }

    /** The element at hand with everything in it; the cursor stands at its end. */
    public String text() {
        buffer.cut(0);
        copy(buffer, 0);
        return buffer.from(0);
    }

    /** As {@link #copy(StringBuilder)} for an element that lies this deep in the component. */
    public void copy(StringBuilder out, int depth) {
        buffer.cut(0);
        copy(buffer, depth);
        out.append(buffer.from(0));
    }

    private void copy(TextBuffer out, int depth) {
        String name = startTag(out);
        out.append('>');
        int contentStart = out.length();
        int pending = contentStart;
        boolean hasChildren = false;
        while (true) {
            int event = cursor.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                dropFormatting(out, pending);
                hasChildren = true;
                copy(out, depth + 1);
                pending = out.length();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(out, name, depth, contentStart, pending, hasChildren);
                return;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                out.content(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
    }

    /** Appends {@code <name a="b"} without the closing bracket and returns the name. */
    private String startTag(TextBuffer out) {
        String name = reader.getLocalName();
        out.append('<').append(name);
        int count = reader.getAttributeCount();
        if (count == 1) {
            attribute(out, 0);
        } else if (count > 1) {
            sortedAttributes(out, count);
        }
        return name;
    }

    private void sortedAttributes(TextBuffer out, int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = i;
            String name = reader.getAttributeLocalName(i);
            while (j > 0 && reader.getAttributeLocalName(order[j - 1]).compareTo(name) > 0) {
                order[j] = order[j - 1];
                j--;
            }
            order[j] = i;
        }
        for (int index : order) {
            attribute(out, index);
        }
    }

    private void attribute(TextBuffer out, int index) {
        String name = reader.getAttributeLocalName(index);
        if (name.startsWith(RESERVED)) {
            throw cursor.problems().invalid("the prefix " + RESERVED + " is reserved", cursor.line());
        }
        out.append(' ').append(name).append("=\"");
        out.attribute(reader.getAttributeValue(index));
        out.append('"');
    }

    private void end(TextBuffer out, String name, int depth, int contentStart, int pending, boolean hasChildren) {
        if (hasChildren) {
            dropFormatting(out, pending);
        } else {
            dropLineBreaks(out, contentStart);
            if (out.length() > contentStart && leafText.wants(name, depth, out.charAt(contentStart))) {
                String text = XmlText.unescape(out.from(contentStart));
                String hash = leafText.seen(name, depth, text);
                if (hash != null) {
                    out.cut(contentStart - 1);
                    out.append(' ').append(FILE_HASH).append("=\"").append(hash).append("\"/>");
                    return;
                }
            }
        }
        if (out.length() == contentStart) {
            out.set(contentStart - 1, '/');
            out.append('>');
        } else {
            out.append("</").append(name).append('>');
        }
    }

    private static void dropFormatting(TextBuffer out, int start) {
        if (out.length() > start && out.isBlankFrom(start)) {
            out.cut(start);
        }
    }

    private static void dropLineBreaks(TextBuffer out, int start) {
        if (out.length() > start && out.isBlankFrom(start) && out.hasLineBreakFrom(start)) {
            out.cut(start);
        }
    }
}
