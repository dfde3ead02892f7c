package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almanac.solution.XmlElement;

/** Labels in several languages: elements of packages, and objects of the Web API's metadata. */
final class Labels {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ENGLISH = 1033;
    private static final String TEXT = "Label";
    private static final String LANGUAGE = "LanguageCode";

    private Labels() {}

    /** A label whose languages a package gives; without them, or where they have nothing, only the text in the base language. */
    static JsonNode json(Optional<XmlElement> labels, String text) {
        ObjectNode object = JSON.objectNode();
        List<ObjectNode> localized = new ArrayList<>();
        labels.map(XmlElement::children).orElse(List.of()).stream()
                .filter(label -> label.attribute("languagecode").matches("\\d{1,5}"))
                .forEach(label -> localized.add(
                        one(label.attribute("description"), Integer.parseInt(label.attribute("languagecode")))));
        if (localized.isEmpty() && !text.isEmpty()) {
            localized.add(one(text, ENGLISH));
        }
        object.putArray("LocalizedLabels").addAll(localized);
        object.set(
                "UserLocalizedLabel",
                localized.stream()
                        .filter(label -> label.path(LANGUAGE).asInt() == ENGLISH)
                        .findFirst()
                        .or(() -> localized.stream().findFirst())
                        .<JsonNode>map(label -> label)
                        .orElse(JSON.nullNode()));
        return object;
    }

    /** A label in the base language. */
    static JsonNode json(String text) {
        return json(Optional.empty(), text);
    }

    private static ObjectNode one(String text, int language) {
        ObjectNode label = JSON.objectNode();
        label.put(TEXT, text);
        label.put(LANGUAGE, language);
        label.put("IsManaged", false);
        label.put(
                "MetadataId",
                UUID.nameUUIDFromBytes(("label\n" + language + '\n' + text).getBytes(StandardCharsets.UTF_8))
                        .toString());
        label.putNull("HasChanged");
        return label;
    }

    /**
     * The elements of a label that a client gives.
     *
     * @param outer such as {@code displaynames}
     * @param inner such as {@code displayname}
     */
    static XmlElement xml(JsonNode label, String outer, String inner) {
        List<XmlElement> labels = new ArrayList<>();
        for (JsonNode each : label.path("LocalizedLabels")) {
            labels.add(new XmlElement(
                    inner,
                    Map.of(
                            "description", each.path(TEXT).asText(""),
                            "languagecode", each.path(LANGUAGE).asText(String.valueOf(ENGLISH))),
                    List.of(),
                    ""));
        }
        return XmlElement.of(outer, labels);
    }

    /** The text of a label that a client gives, in the base language or the first one; empty where there is none. */
    static String text(JsonNode label) {
        String first = label.path("LocalizedLabels").path(0).path(TEXT).asText("");
        for (JsonNode each : label.path("LocalizedLabels")) {
            if (each.path(LANGUAGE).asInt() == ENGLISH) {
                return each.path(TEXT).asText("");
            }
        }
        return first;
    }
}
