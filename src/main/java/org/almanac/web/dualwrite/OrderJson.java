package org.almanac.web.dualwrite;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.almanac.dualwrite.CatchUp;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteSnapshot;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.OrderKind;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.web.form.Fields;
import org.almanac.web.form.Words;
import org.almanac.web.problems.UnreadableBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as the API writes them: table maps by their names, constants in lower case. */
@Component
class OrderJson {

    private static final String KIND = "order";
    private static final String MAP = "map";
    private static final String MAPS = "maps";
    private static final String QUEUED = "queued";

    private final ObjectMapper mapper;

    OrderJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Reads an order about the maps of an environment.
     *
     * @throws BadInput MALFORMED_REQUEST; UNKNOWN_TABLE_MAP, AMBIGUOUS_TABLE_MAP
     */
    DualWriteOrder read(@Nullable JsonNode json, DualWriteSnapshot now) {
        if (!(json instanceof ObjectNode given)) {
            throw malformed("'order' must be an object such as {\"order\": \"stop\", \"map\": \"…\"}.", KIND);
        }
        String kind = Fields.required(given.path(KIND).asText(null), "order.order");
        Words.parse(OrderKind.class, kind, "order.order");
        ObjectNode order = given.deepCopy();
        if (order.hasNonNull(MAP)) {
            order.set(MAP, pair(order.get(MAP), now));
        }
        if (order.get(MAPS) instanceof ArrayNode maps) {
            for (int i = 0; i < maps.size(); i++) {
                maps.set(i, pair(maps.get(i), now));
            }
        }
        if (order.hasNonNull(QUEUED)) {
            CatchUp queued = Words.parse(CatchUp.class, order.get(QUEUED).asText(), "order.queued", CatchUp.REPLAY);
            order.put(QUEUED, queued.name());
        }
        requireAll(kind, order);
        try {
            return mapper.treeToValue(order, DualWriteOrder.class);
        } catch (JsonProcessingException e) {
            throw UnreadableBody.problem(e);
        }
    }

    private ObjectNode pair(JsonNode name, DualWriteSnapshot now) {
        if (!name.isTextual()) {
            throw malformed("A table map is named by a text such as 'accounts - Customers V3'.", "order.map");
        }
        return mapper.valueToTree(now.named(name.asText()).pair());
    }

    /** Nothing is guessed: whether existing rows are copied, for instance, has to be said. */
    private static void requireAll(String kind, JsonNode order) {
        for (JsonSubTypes.Type type :
                DualWriteOrder.class.getAnnotation(JsonSubTypes.class).value()) {
            if (type.name().equals(kind)) {
                Arrays.stream(type.value().getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !order.hasNonNull(name))
                        .findFirst()
                        .ifPresent(name -> {
                            throw malformed("'order." + name + "' is missing.", "order." + name);
                        });
            }
        }
    }

    /** The other way round. */
    JsonNode write(DualWriteOrder order) {
        ObjectNode json = mapper.valueToTree(order);
        if (json.get(MAP) instanceof ObjectNode pair) {
            json.put(MAP, name(pair));
        }
        if (json.get(MAPS) instanceof ArrayNode maps) {
            ArrayNode names = mapper.createArrayNode();
            maps.forEach(pair -> names.add(name(pair)));
            json.set(MAPS, names);
        }
        if (json.hasNonNull(QUEUED)) {
            json.put(QUEUED, Words.of(CatchUp.valueOf(json.get(QUEUED).asText())));
        }
        return json;
    }

    private static String name(JsonNode pair) {
        return new MapPair(pair.path("set").asText(), pair.path("entity").asText()).displayName();
    }

    private static BadInput malformed(String message, String field) {
        return new BadInput(ErrorCode.MALFORMED_REQUEST, message, field);
    }
}
