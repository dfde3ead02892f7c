package org.almanac.solution.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.json.JsonValue;
import org.almanac.solution.xml.CanonicalXml;
import org.almanac.solution.xml.PropertyText;
import org.almanac.solution.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** One component while it is copied out of its document: its text, its files, and the fields that name it. */
final class ComponentCopy implements CanonicalXml.LeafText {

    /** Elements that always refer to a file (package-format 4). */
    private static final Set<String> FILE_ELEMENTS = Set.of(
            "FileName",
            "JsonFileName",
            "XamlFileName",
            "DocumentUri",
            "BackgroundImageUri",
            "AdditionalUri",
            "FormulaDefinitionFileName",
            "openapidefinition",
            "connectionparameters",
            "policytemplateinstances",
            "scriptdefinition",
            "iconblob");

    private static final int LONGEST_FIELD = 2048;

    private final PackageFiles packageFiles;
    private final Map<String, String> attributes;
    private final Map<String, String> fields = new HashMap<>();
    private final List<ComponentFile> files = new ArrayList<>();
    private final List<String> dangling = new ArrayList<>();
    private final String element;
    private final @Nullable Set<String> wanted;
    private String text = "";

    /**
     * Prepares for the element at hand.
     *
     * @param wanted names of child elements whose text is needed; null for all
     */
    ComponentCopy(PackageFiles packageFiles, XmlCursor cursor, @Nullable Set<String> wanted) {
        this.packageFiles = packageFiles;
        this.attributes = cursor.attributes();
        this.element = cursor.name();
        this.wanted = wanted;
    }

    private ComponentCopy(PackageFiles packageFiles, String element, Map<String, String> attributes) {
        this.packageFiles = packageFiles;
        this.attributes = attributes;
        this.element = element;
        this.wanted = Set.of();
    }

    /** A component that was defined in JSON. */
    static ComponentCopy ofJson(PackageFiles files, String element, JsonValue.Members members, String canonical) {
        Map<String, String> attributes = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        members.values().forEach((name, value) -> {
            if (value instanceof JsonValue.Text text) {
                (name.startsWith("@") ? attributes : texts)
                        .put(name.startsWith("@") ? name.substring(1) : name, text.value());
            }
        });
        ComponentCopy copy = new ComponentCopy(files, element, attributes).withText(canonical);
        copy.fields.putAll(texts);
        return copy;
    }

    /** Copies the whole element. */
    ComponentCopy copy(XmlCursor cursor) {
        text = new CanonicalXml(cursor, this).text();
        return this;
    }

    /** Takes text that was put together elsewhere. */
    ComponentCopy withText(String canonical) {
        text = canonical;
        return this;
    }

    @Override
    public boolean wants(String name, int depth, char first) {
        return first == '/' && depth <= 3 || depth == 1 && (wanted == null || wanted.contains(name));
    }

    @Override
    public @Nullable String seen(String name, int depth, String leaf) {
        if (depth == 1 && leaf.length() <= LONGEST_FIELD) {
            fields.putIfAbsent(name, leaf);
        }
        return leaf.startsWith("/") ? fileHash(name, leaf) : null;
    }

    private @Nullable String fileHash(String name, String path) {
        Optional<ComponentFile> file = packageFiles.at(path.strip(), role(name));
        if (file.isEmpty()) {
            if (FILE_ELEMENTS.contains(name)) {
                dangling.add(path);
            }
            return null;
        }
        files.add(file.get());
        return file.get().hash().hex();
    }

    private String role(String name) {
        long before = files.stream()
                .filter(f -> f.role().equals(name) || f.role().startsWith(name + '#'))
                .count();
        return before == 0 ? name : name + '#' + (before + 1);
    }

    /** Adds files that lie beside the component's own; they become part of its text. */
    ComponentCopy withFilesBeside(List<ComponentFile> beside) {
        if (!beside.isEmpty()) {
            StringBuilder more = new StringBuilder();
            beside.forEach(
                    f -> more.append(PropertyText.beside(f.role(), f.hash().hex())));
            int end = text.endsWith("/>") && text.indexOf('>') == text.length() - 1
                    ? text.length() - 2
                    : text.length() - element.length() - 3;
            text = text.substring(0, end) + (text.startsWith("/>", end) ? ">" : "") + more + "</" + element + '>';
            files.addAll(beside);
        }
        return this;
    }

    String text() {
        return text;
    }

    String element() {
        return element;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Map<String, String> fields() {
        return fields;
    }

    List<ComponentFile> files() {
        return files;
    }

    List<String> dangling() {
        return dangling;
    }

    /** Whether the package brings the component as a mere reference (package-format 7). */
    boolean isUnmodified() {
        return "1".equals(attributes.get("unmodified"));
    }
}
