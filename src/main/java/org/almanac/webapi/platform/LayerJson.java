package org.almanac.webapi.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.almanac.environment.ComponentIds;
import org.almanac.environment.ComponentStack;
import org.almanac.environment.ComponentStack.Claim;
import org.almanac.environment.ComponentStack.Layer;
import org.almanac.environment.ComponentStack.Property;
import org.almanac.solution.ComponentRef;

/**
 * What a layer says of a component, in the shape of {@code msdyn_componentjson} and {@code msdyn_changes} (dataverse-semantics 2.5):
 * {@code {"LogicalName":…,"Id":…,"Attributes":[{"Key":…,"Value":…}]}}.
 */
final class LayerJson {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final ComponentStack stack;

    LayerJson(ComponentStack stack) {
        this.stack = stack;
    }

    /** All properties that the layer gives. */
    String all(Layer layer) {
        Map<String, String> own = new TreeMap<>();
        stack.properties()
                .forEach(property -> claims(property).stream()
                        .filter(claim -> claim.solution().equals(layer.solution()))
                        .findFirst()
                        .ifPresent(claim -> own.put(property.name(), Objects.toString(claim.value(), ""))));
        return text(stack.component(), own);
    }

    /** The properties to which the layer gives another value than the next lower one that gives any. */
    String changes(Layer layer) {
        Map<String, String> changed = new TreeMap<>();
        for (Property property : stack.properties()) {
            List<Claim> claims = claims(property);
            for (int i = 0; i < claims.size(); i++) {
                String value = claims.get(i).value();
                String below = i + 1 < claims.size() ? claims.get(i + 1).value() : null;
                if (claims.get(i).solution().equals(layer.solution()) && !Objects.equals(value, below)) {
                    changed.put(property.name(), Objects.toString(value, ""));
                }
            }
        }
        return text(stack.component(), changed);
    }

    /** Who gives a value, from the top. What layers merge into, nobody gives alone: then the topmost layer counts as giving it. */
    private List<Claim> claims(Property property) {
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim(property.winner(), property.value(), null));
        claims.addAll(property.losers());
        claims.sort((one, two) -> Integer.compare(order(two.solution()), order(one.solution())));
        return claims;
    }

    private int order(String solution) {
        return stack.layers().stream()
                .filter(layer -> layer.solution().equals(solution))
                .mapToInt(Layer::order)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** An object with some properties. */
    static String text(ComponentRef component, Map<String, String> properties) {
        ObjectNode object = JSON.createObjectNode();
        object.put("LogicalName", component.kind().name().toLowerCase(Locale.ROOT));
        object.put("Id", ComponentIds.of(component).toString());
        ArrayNode attributes = object.putArray("Attributes");
        properties.forEach(
                (name, value) -> attributes.addObject().put("Key", name).put("Value", value));
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always written", e);
        }
    }
}
