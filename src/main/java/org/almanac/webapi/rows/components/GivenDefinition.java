package org.almanac.webapi.rows.components;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.environment.DefinitionFile;
import org.almanac.environment.PropertyEdit;
import org.almanac.solution.ComponentProperties;
import org.almanac.solution.XmlElement;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.rows.components.ComponentColumn.Form;
import org.almanac.webapi.source.RowInput;
import org.almanac.webapi.source.WireRow.LookupValue;

/** What a client sets, as properties of a definition and as files. */
final class GivenDefinition {

    private final ComponentTable table;
    private final Map<String, Optional<String>> properties = new LinkedHashMap<>();
    private final List<DefinitionFile> files = new ArrayList<>();

    GivenDefinition(ComponentTable table, RowInput input, UUID id) {
        this.table = table;
        for (ComponentColumn column : table.columns()) {
            Optional<Object> value = input.values().get(column.name());
            if (value == null || column.property().isEmpty()) {
                continue;
            }
            if (column.file()) {
                value.ifPresent(content -> files.add(file(column, content, id)));
            } else {
                properties.put(column.property(), value.map(given -> DefinitionValues.stored(column, given)));
            }
        }
        for (Lookup lookup : table.lookups()) {
            Optional<LookupValue> value = input.lookups().get(lookup.column());
            if (value != null && !VariableValueRows.is(table)) {
                properties.put(lookup.column(), value.map(row -> reference(lookup, row.table(), row.id())));
            }
        }
    }

    private static String reference(Lookup lookup, String target, UUID id) {
        return XmlElement.of(lookup.column(), List.of(XmlElement.leaf(target + "id", id.toString())))
                .toText();
    }

    private DefinitionFile file(ComponentColumn column, Object content, UUID id) {
        String folder = table.entitySet().equals("webresourceset") ? "WebResources" : table.kind() + 's';
        return new DefinitionFile(column.property(), folder + '/' + id.toString(), bytes(column, content));
    }

    private static byte[] bytes(ComponentColumn column, Object content) {
        try {
            if (content instanceof Path path) {
                return Files.readAllBytes(path);
            }
            return column.form() == Form.FILE
                    ? Base64.getMimeDecoder().decode(content.toString())
                    : content.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ComponentErrors.invalid("The value of " + column.name() + " is not in base64.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEmpty() {
        return properties.isEmpty() && files.isEmpty();
    }

    List<DefinitionFile> files() {
        return files;
    }

    /** Edits of single properties. */
    List<PropertyEdit> edits() {
        return properties.entrySet().stream()
                .map(property ->
                        new PropertyEdit(property.getKey(), property.getValue().orElse(null)))
                .toList();
    }

    /** A whole definition: these over others; files are named, so that their contents take the place. */
    String xml(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(others);
        properties.forEach((name, value) -> value.ifPresentOrElse(text -> all.put(name, text), () -> all.remove(name)));
        files.forEach(file -> {
            all.remove("file:" + file.role());
            all.put(file.role(), "");
        });
        return ComponentProperties.text(table.element(), all);
    }
}
