package org.almanac.solution.writing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.almanac.solution.xml.XmlText;

/** Writes {@code [Content_Types].xml}: a line for each extension and for each file without one (package-format 1). */
final class ContentTypesXml {

    private static final String TYPE = "\" ContentType=\"application/octet-stream\" />";

    private ContentTypesXml() {}

    static String of(Collection<String> paths) {
        Map<String, String> extensions = new LinkedHashMap<>();
        extensions.put("xml", "xml");
        TreeSet<String> parts = new TreeSet<>();
        new TreeSet<>(paths).forEach(path -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            int dot = name.lastIndexOf('.');
            if (dot > 0 && dot < name.length() - 1) {
                String extension = name.substring(dot + 1);
                extensions.putIfAbsent(extension.toLowerCase(Locale.ROOT), extension);
            } else {
                parts.add(path);
            }
        });
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        out.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        extensions.values().forEach(extension -> line(out, "<Default Extension=\"", extension));
        parts.forEach(path -> line(out, "<Override PartName=\"/", path));
        return out.append("</Types>").toString();
    }

    private static void line(StringBuilder out, String start, String value) {
        out.append(start);
        XmlText.appendAttribute(out, value);
        out.append(TYPE);
    }
}
