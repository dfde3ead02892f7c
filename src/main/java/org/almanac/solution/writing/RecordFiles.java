package org.almanac.solution.writing;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.XmlElement;
import org.almanac.solution.json.JsonBody;
import org.almanac.solution.json.JsonPrinter;
import org.almanac.solution.json.JsonValue;

/** Text of the files that define records and links of the solution component framework (package-format 6). */
final class RecordFiles {

    private RecordFiles() {}

    /** The file of a record, or of the values of an environment variable. */
    static String record(String path, List<PackageComponent> components) throws IOException {
        if (!path.endsWith(".json")) {
            return xml(element(components.get(0)));
        }
        String file = path.substring(path.lastIndexOf('/') + 1, path.length() - ".json".length());
        String table = element(components.get(0)).name();
        if (file.equals(table)) {
            return json(table, JsonBody.toJson(element(components.get(0))));
        }
        List<JsonValue> values = components.stream()
                .map(c -> (JsonValue) JsonBody.toJson(element(c)))
                .toList();
        JsonValue inner = values.size() == 1 ? values.get(0) : new JsonValue.Items(values);
        return json(file, new JsonValue.Members(Map.of(table, inner)));
    }

    /** The file of all links of one relationship. */
    static String links(List<PackageComponent> components) throws IOException {
        String root = components.get(0).placement().context().getOrDefault("root", "");
        return xml(XmlElement.of(
                root, components.stream().map(RecordFiles::element).toList()));
    }

    private static XmlElement element(PackageComponent component) {
        return WrittenComponent.element(component)
                .orElseThrow(() -> new IllegalArgumentException(component.ref() + " has no definition"));
    }

    private static String xml(XmlElement element) throws IOException {
        StringWriter out = new StringWriter();
        new XmlPrinter(out).print(element, 0);
        return out.toString();
    }

    private static String json(String name, JsonValue value) {
        return JsonPrinter.indented(new JsonValue.Members(Map.of(name, value)));
    }
}
