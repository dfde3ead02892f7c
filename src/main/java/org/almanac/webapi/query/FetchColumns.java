package org.almanac.webapi.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.query.Fetch.Attribute;
import org.almanac.webapi.query.Fetch.Entity;
import org.almanac.webapi.query.FetchPlan.Column;

/**
 * What a FetchXML query shows: the first table's columns under their own names, those of linked tables with the alias in front,
 * and any column under the alias that it is given.
 */
final class FetchColumns {

    private final FetchPlan plan;
    private final Map<String, Column> shown = new LinkedHashMap<>();

    FetchColumns(FetchPlan plan, Entity root) {
        this.plan = plan;
        add(root);
    }

    /** By the name under which it is written. */
    Map<String, Column> shown() {
        return shown;
    }

    private void add(Entity entity) {
        for (String attribute : attributes(entity)) {
            Column column = plan.column(entity.alias(), attribute);
            shown.put(entity.alias().isEmpty() ? column.property() : entity.alias() + '.' + attribute, column);
        }
        for (Attribute attribute : entity.attributes()) {
            if (!attribute.alias().isEmpty()) {
                shown.put(attribute.alias(), plan.column(entity.alias(), attribute.name()));
            }
        }
        entity.links().forEach(this::add);
    }

    private List<String> attributes(Entity entity) {
        if (!entity.all()) {
            return entity.attributes().stream()
                    .filter(attribute -> attribute.alias().isEmpty())
                    .map(Attribute::name)
                    .toList();
        }
        EntityType type = plan.type(entity.alias());
        List<String> all = new ArrayList<>();
        type.properties().forEach(property -> all.add(property.name()));
        type.lookups().stream().map(Lookup::column).distinct().forEach(all::add);
        return all;
    }
}
