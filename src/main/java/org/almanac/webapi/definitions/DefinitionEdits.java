package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almanac.environment.PropertyEdit;
import org.almanac.solution.XmlElement;

/** What of a definition a client changes; what is as it was makes no edit, so that no layer claims it. */
final class DefinitionEdits {

    /** Elements of labels by type of metadata object and field. */
    private static final Map<String, List<String>> OF_TABLES = Map.of(
            "DisplayName", List.of("LocalizedNames", "LocalizedName"),
            "DisplayCollectionName", List.of("LocalizedCollectionNames", "LocalizedCollectionName"),
            "Description", List.of("Descriptions", "Description"));

    private static final Map<String, List<String>> OF_OTHERS = Map.of(
            "DisplayName", List.of("displaynames", "displayname"),
            "Description", List.of("Descriptions", "Description"));

    private static final Map<String, String> LEVELS = Map.of(
            "ApplicationRequired", "required",
            "Recommended", "recommended",
            "SystemRequired", "systemrequired");

    /** Plain fields that are elements of the same name. */
    private static final List<String> PLAIN = List.of(
            "MaxLength",
            "IsSecured",
            "IsQuickCreateEnabled",
            "ChangeTrackingEnabled",
            "IsDocumentManagementEnabled",
            "IsHierarchical");

    private final Tree before;
    private final ObjectNode body;
    private final boolean mergeLabels;
    private final List<PropertyEdit> edits = new ArrayList<>();

    /** @param mergeLabels whether labels in languages that the client does not name stay */
    DefinitionEdits(Tree before, ObjectNode body, boolean mergeLabels) {
        this.before = before;
        this.body = body;
        this.mergeLabels = mergeLabels;
    }

    List<PropertyEdit> all() {
        (before.type().equals(TableTrees.TYPE) ? OF_TABLES : OF_OTHERS).forEach(this::label);
        PLAIN.forEach(this::plain);
        body.fieldNames().forEachRemaining(this::managed);
        if (body.path("RequiredLevel").has("Value")) {
            level(body.path("RequiredLevel").path("Value").asText());
        }
        body.path("CascadeConfiguration").properties().forEach(cascade -> {
            String was = before.fields()
                    .path("CascadeConfiguration")
                    .path(cascade.getKey())
                    .asText();
            if (!was.equals(cascade.getValue().asText()) && !cascade.getKey().equals("Merge")) {
                edits.add(PropertyEdit.text(
                        "Cascade" + cascade.getKey(), cascade.getValue().asText()));
            }
        });
        return edits;
    }

    private void label(String field, List<String> elements) {
        Map<String, String> wanted = languages(body.path(field));
        Map<String, String> was = languages(before.fields().path(field));
        if (mergeLabels) {
            Map<String, String> merged = new TreeMap<>(was);
            merged.putAll(wanted);
            wanted = merged;
        }
        if (!body.has(field) || body.path(field).isNull() || wanted.equals(was)) {
            return;
        }
        List<XmlElement> labels = new ArrayList<>();
        wanted.forEach((language, text) -> labels.add(
                new XmlElement(elements.get(1), Map.of("description", text, "languagecode", language), List.of(), "")));
        edits.add(new PropertyEdit(
                elements.get(0), XmlElement.of(elements.get(0), labels).toText()));
    }

    private static Map<String, String> languages(JsonNode label) {
        Map<String, String> languages = new TreeMap<>();
        for (JsonNode each : label.path("LocalizedLabels")) {
            languages.put(each.path("LanguageCode").asText(), each.path("Label").asText(""));
        }
        return languages;
    }

    private void plain(String field) {
        JsonNode wanted = body.path(field);
        if (wanted.isMissingNode()
                || wanted.isNull()
                || wanted.equals(before.fields().path(field))) {
            return;
        }
        edits.add(new PropertyEdit(field, wanted.isBoolean() ? flag(wanted.asBoolean()) : wanted.asText()));
    }

    /** Managed properties are objects with a value. */
    private void managed(String field) {
        JsonNode wanted = body.path(field).path("Value");
        JsonNode was = before.fields().path(field).path("Value");
        if (wanted.isBoolean() && was.isBoolean() && wanted.asBoolean() != was.asBoolean()) {
            edits.add(new PropertyEdit(field, flag(wanted.asBoolean())));
        }
    }

    private void level(String wanted) {
        if (!wanted.equals(before.fields().path("RequiredLevel").path("Value").asText())) {
            edits.add(new PropertyEdit("RequiredLevel", LEVELS.getOrDefault(wanted, "none")));
        }
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }
}
