package org.almanac.ordermanagement.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.Tile;
import org.jspecify.annotations.Nullable;

/**
 * The tiles of an orchestration as far as they can be read, and what cannot be. How the designer keeps them is not public; the form
 * is assumed (dual-write-and-order-management 5.1, 5.3). What else is in it is left alone.
 */
final class TileJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<Tile> tiles = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private TileJson() {}

    static TileJson of(OrderRow orchestration) {
        TileJson read = new TileJson();
        String text = orchestration.value(OrderColumn.TILES);
        if (!text.isBlank()) {
            read.read(text);
        }
        return read;
    }

    List<Tile> tiles() {
        return tiles;
    }

    /** What could not be read, for people; empty if everything could. */
    List<String> unreadable() {
        return unreadable;
    }

    private void read(String text) {
        try {
            JsonNode list = MAPPER.readTree(text).path("tiles");
            if (list.isArray()) {
                list.forEach(this::tile);
            } else {
                unreadable.add("The tiles have no list called 'tiles'.");
            }
        } catch (JsonProcessingException e) {
            unreadable.add("The tiles are not JSON: " + e.getOriginalMessage());
        }
    }

    private void tile(JsonNode node) {
        String number = String.valueOf(tiles.size() + 1);
        if (!node.isObject()) {
            unreadable.add("Tile " + number + " is no JSON object.");
            return;
        }
        String name = text(node, "name", "");
        String where = name.isEmpty() ? "Tile " + number : "Tile '" + name + "'";
        tiles.add(new Tile(
                text(node, "id", number),
                name,
                text(node, "actionType", ""),
                values(node.path("inputEvents")).stream().map(JsonNode::asText).toList(),
                ids(node, "executionPolicies", where),
                ids(node, "filterPolicies", where),
                id(node.path("providerAction"), "providerAction", where)));
    }

    private static String text(JsonNode node, String property, String otherwise) {
        String text = node.path(property).asText("").strip();
        return text.isEmpty() ? otherwise : text;
    }

    /** The elements of a list; a value that is no list is its own only element. */
    private static List<JsonNode> values(JsonNode node) {
        List<JsonNode> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(values::add);
        } else {
            values.add(node);
        }
        return values.stream()
                .filter(value -> !value.isMissingNode() && !value.isNull())
                .toList();
    }

    private List<UUID> ids(JsonNode node, String property, String where) {
        List<UUID> ids = new ArrayList<>();
        for (JsonNode value : values(node.path(property))) {
            UUID id = id(value, property, where);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private @Nullable UUID id(JsonNode value, String property, String where) {
        String text = value.asText("").replace("{", "").replace("}", "").strip();
        try {
            return text.isEmpty() && !value.isContainerNode() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            unreadable.add(where + " has '" + property + "' " + value + ", which is no id.");
            return null;
        }
    }
}
