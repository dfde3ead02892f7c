package org.almanac.webapi.rows.components;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.almanac.environment.ComponentRecords;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.ComponentProperties;
import org.almanac.solution.Sha256;
import org.almanac.solution.XmlElement;
import org.almanac.webapi.rows.WireValues;
import org.almanac.webapi.rows.components.ComponentColumn.Form;

/** Values of columns out of definitions, and into them. */
final class DefinitionValues {

    private static final String FILE = "file:";

    private DefinitionValues() {}

    /** The value of a column; that of a file is read when it is asked for. */
    static Optional<Object> shown(ComponentColumn column, Map<String, String> properties, ComponentRecords records) {
        if (column.file()) {
            return Optional.ofNullable(properties.get(FILE + column.property()))
                    .map(hash -> content(records, new Sha256(hash), column.form() == Form.FILE));
        }
        String text = properties.get(column.property());
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return switch (column.form()) {
            case LABEL ->
                Optional.of(label(text)).filter(label -> !label.isEmpty()).map(label -> label);
            case WRAPPED_XML -> Optional.of(within(text));
            case XML -> Optional.of(text);
            default -> WireValues.shown(column.type(), plain(text));
        };
    }

    /** A text that begins like an element is kept within one. */
    private static String plain(String text) {
        return ComponentProperties.element(text)
                .filter(element -> element.children().isEmpty())
                .map(XmlElement::text)
                .orElse(text);
    }

    private static Supplier<String> content(ComponentRecords records, Sha256 hash, boolean base64) {
        return () -> {
            try (InputStream in = records.file(hash).orElseThrow(() -> new IllegalStateException("no file " + hash))) {
                byte[] bytes = in.readAllBytes();
                return base64 ? Base64.getEncoder().encodeToString(bytes) : new String(bytes, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static String label(String text) {
        return ComponentProperties.element(text).map(DefinitionValues::label).orElse(text);
    }

    private static String label(XmlElement element) {
        String standard = element.attribute("default");
        if (!standard.isEmpty()) {
            return standard;
        }
        return element.children().stream()
                .map(label -> label.attribute("description"))
                .filter(description -> !description.isEmpty())
                .findFirst()
                .orElse(element.text());
    }

    private static String within(String text) {
        return ComponentProperties.element(text)
                .map(element -> element.children().isEmpty()
                        ? element.text()
                        : element.children().get(0).toText())
                .orElse(text);
    }

    /** A property's text for what a client gives; XML that is none is refused. */
    static String stored(ComponentColumn column, Object value) {
        String text = value instanceof Boolean truth ? (truth ? "1" : "0") : value.toString();
        return switch (column.form()) {
            case LABEL -> labels(column.property(), text).toText();
            case XML -> ComponentBody.ofXml(text).text();
            case WRAPPED_XML ->
                XmlElement.of(
                                column.property(),
                                List.of(XmlElement.parse(
                                        ComponentBody.ofXml(text).text())))
                        .toText();
            default ->
                text.startsWith("<") ? XmlElement.leaf(column.property(), text).toText() : text;
        };
    }

    /** As packages write labels: of classic components and of rows of the framework. */
    private static XmlElement labels(String property, String text) {
        Map<String, String> label = Map.of("description", text, "languagecode", "1033");
        String single = property.endsWith("s") ? property.substring(0, property.length() - 1) : "";
        return single.isEmpty()
                ? new XmlElement(
                        property, Map.of("default", text), List.of(new XmlElement("label", label, List.of(), "")), "")
                : XmlElement.of(property, List.of(new XmlElement(single, label, List.of(), "")));
    }
}
