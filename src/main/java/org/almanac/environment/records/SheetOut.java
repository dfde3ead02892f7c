package org.almanac.environment.records;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Streams XML Spreadsheet 2003. Every cell is text, so that nothing that a package brings is ever taken for a formula. */
final class SheetOut {

    static final String WARNING = "warning";
    static final String FAILURE = "failure";
    private static final String HEADER = "header";
    private static final String NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

    /** The most that a cell of a spreadsheet program holds. */
    private static final int LONGEST_CELL = 32_767;

    private final XmlOut xml;

    private SheetOut(XmlOut xml) {
        this.xml = xml;
    }

    static SheetOut begin(OutputStream stream) throws IOException {
        XmlOut xml = XmlOut.document(stream);
        xml.instruction("mso-application", "progid=\"Excel.Sheet\"");
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("xmlns", NAMESPACE);
        namespaces.put("xmlns:o", "urn:schemas-microsoft-com:office:office");
        namespaces.put("xmlns:x", "urn:schemas-microsoft-com:office:excel");
        namespaces.put("xmlns:ss", NAMESPACE);
        xml.open("Workbook", namespaces);
        SheetOut out = new SheetOut(xml);
        out.styles();
        return out;
    }

    private void styles() throws IOException {
        xml.open("Styles", Map.of());
        style("Default", Map.of());
        style(HEADER, Map.of("ss:Bold", "1"));
        style(WARNING, Map.of("ss:Color", "#9C5700"));
        style(FAILURE, Map.of("ss:Color", "#9C0006"));
        xml.close();
    }

    private void style(String id, Map<String, String> font) throws IOException {
        xml.open("Style", Map.of("ss:ID", id));
        if (!font.isEmpty()) {
            xml.empty("Font", font);
        }
        xml.close();
    }

    /**
     * Opens a sheet.
     *
     * @param widths of its columns, in points
     */
    void sheet(String name, List<Integer> widths) throws IOException {
        xml.open("Worksheet", Map.of("ss:Name", name));
        xml.open("Table", Map.of());
        for (int width : widths) {
            xml.empty("Column", Map.of("ss:Width", Integer.toString(width)));
        }
    }

    void header(List<String> cells) throws IOException {
        row(HEADER, cells);
    }

    void row(@Nullable String style, List<String> cells) throws IOException {
        xml.open("Row", style == null ? Map.of() : Map.of("ss:StyleID", style));
        for (String cell : cells) {
            xml.open("Cell", style == null ? Map.of() : Map.of("ss:StyleID", style));
            xml.leaf("Data", Map.of("ss:Type", "String"), shortened(cell));
            xml.close();
        }
        xml.close();
    }

    /** Not cut within a character that needs two. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        boolean pair = Character.isHighSurrogate(text.charAt(LONGEST_CELL - 1));
        return text.substring(0, pair ? LONGEST_CELL - 1 : LONGEST_CELL);
    }

    void endSheet() throws IOException {
        xml.close();
        xml.close();
    }

    void end() throws IOException {
        xml.close();
        xml.end();
    }
}
