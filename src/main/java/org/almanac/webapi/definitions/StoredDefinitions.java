package org.almanac.webapi.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.almanac.webapi.definitions.TreePath.Place;
import org.almanac.webapi.definitions.TreePath.Segment;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.source.RequestContext;
import org.springframework.stereotype.Component;

/** Definitions of embedded environments: read as their layers come to, written into the unmanaged one. */
@Component
class StoredDefinitions implements Definitions {

    private static final Set<String> SETS =
            Set.of(DefinitionTrees.TABLES, DefinitionTrees.CHOICES, DefinitionTrees.RELATIONSHIPS);

    private final DefinitionTrees trees;
    private final DefinitionChanges changes;

    StoredDefinitions(DefinitionTrees trees, DefinitionChanges changes) {
        this.trees = trees;
        this.changes = changes;
    }

    @Override
    public boolean serves(String firstSegment) {
        int open = firstSegment.indexOf('(');
        return SETS.contains(open < 0 ? firstSegment : firstSegment.substring(0, open));
    }

    @Override
    public JsonNode read(RequestContext context, DefinitionAddress address) {
        TreeQuery query = TreeQuery.of(address.options());
        Place place = place(context, address);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        String selected = query.select().isEmpty() ? "" : '(' + String.join(",", query.select()) + ')';
        String base = address.serviceRoot() + "$metadata#" + place.context() + selected;
        if (!place.collection()) {
            answer.put("@odata.context", base + "/$entity");
            answer.setAll(query.applied(place.single(), place.derived()));
            return answer;
        }
        answer.put("@odata.context", base);
        ArrayNode found = query.applied(place.trees(), place.derived());
        if (query.count()) {
            answer.put("@odata.count", found.size());
        }
        answer.set("value", found);
        return answer;
    }

    private Place place(RequestContext context, DefinitionAddress address) {
        String set = Segment.of(address.segments().get(0)).name();
        return TreePath.follow(address.segments(), trees.of(context.environment(), set));
    }

    @Override
    public String create(RequestContext context, DefinitionAddress address, ObjectNode body) {
        Segment first = Segment.of(address.segments().get(0));
        if (address.segments().size() == 1 && first.key().isEmpty()) {
            return switch (first.name()) {
                case DefinitionTrees.TABLES -> changes.table(context, body);
                case DefinitionTrees.CHOICES -> changes.choice(context, body);
                default -> changes.relationship(context, body);
            };
        }
        if (address.segments().size() == 2 && first.name().equals(DefinitionTrees.TABLES)) {
            Tree table = TreePath.follow(
                            address.segments().subList(0, 1), trees.of(context.environment(), first.name()))
                    .single();
            switch (address.segments().get(1)) {
                case "Attributes" -> {
                    return changes.column(context, table.text("LogicalName"), body);
                }
                case "Keys" -> {
                    return changes.key(context, table.text("LogicalName"), body);
                }
                default -> {
                    // nothing else is made within a table
                }
            }
        }
        throw WebApiError.notAllowed("Nothing can be created at " + String.join("/", address.segments()) + '.');
    }

    @Override
    public void update(RequestContext context, DefinitionAddress address, ObjectNode body) {
        changes.update(context, single(context, address), body);
    }

    @Override
    public void delete(RequestContext context, DefinitionAddress address) {
        changes.delete(context, single(context, address));
    }

    private Tree single(RequestContext context, DefinitionAddress address) {
        Place place = place(context, address);
        if (place.collection()) {
            throw WebApiError.notAllowed("Definitions are changed one at a time.");
        }
        return place.single();
    }
}
