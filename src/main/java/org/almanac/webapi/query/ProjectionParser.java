package org.almanac.webapi.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.query.Projection.Expansion;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceNavigation;
import org.apache.olingo.server.api.uri.UriResourceProperty;
import org.apache.olingo.server.api.uri.queryoption.ExpandItem;
import org.apache.olingo.server.api.uri.queryoption.ExpandOption;
import org.apache.olingo.server.api.uri.queryoption.SelectItem;
import org.apache.olingo.server.api.uri.queryoption.SelectOption;
import org.jspecify.annotations.Nullable;

/** Makes {@code $select} and {@code $expand} ready, within what the platform takes (dataverse-semantics 8.2). */
final class ProjectionParser {

    private static final int MOST_EXPANSIONS = 15;

    private final Compiling compiling;
    private int expansions;

    ProjectionParser(Compiling compiling) {
        this.compiling = compiling;
    }

    Projection parse(EntityType type, @Nullable SelectOption select, @Nullable ExpandOption expand) {
        return parse(type, select, expand, 1);
    }

    private Projection parse(EntityType type, @Nullable SelectOption select, @Nullable ExpandOption expand, int level) {
        List<Expansion> expanded = new ArrayList<>();
        if (expand != null) {
            for (ExpandItem item : expand.getExpandItems()) {
                if (++expansions > MOST_EXPANSIONS) {
                    throw Refusals.unsupported(
                            "The number of $expand options exceeds the limit of " + MOST_EXPANSIONS + ".");
                }
                expanded.add(expansion(type, item, level));
            }
        }
        return new Projection(select == null ? List.of() : columns(select), expanded);
    }

    /** What is selected without being a column, a navigation property, adds nothing. */
    private static List<String> columns(SelectOption select) {
        List<String> columns = new ArrayList<>();
        for (SelectItem item : select.getSelectItems()) {
            if (item.isStar()) {
                return List.of();
            }
            for (UriResource part : item.getResourcePath().getUriResourceParts()) {
                if (part instanceof UriResourceProperty property
                        && !columns.contains(property.getProperty().getName())) {
                    columns.add(property.getProperty().getName());
                }
            }
        }
        return columns;
    }

    private Expansion expansion(EntityType from, ExpandItem item, int level) {
        List<UriResource> path =
                item.isStar() ? List.of() : item.getResourcePath().getUriResourceParts();
        if (path.isEmpty() || !(path.get(0) instanceof UriResourceNavigation navigation)) {
            throw Refusals.unsupported("Only navigation properties can be expanded.");
        }
        String name = navigation.getProperty().getName();
        Optional<Lookup> lookup = from.lookup(name);
        Optional<CollectionNavigation> collection = from.collection(name);
        requireSupported(item, name, collection.orElse(null), level);
        String target = lookup.map(Lookup::target)
                .or(() -> collection.map(CollectionNavigation::target))
                .orElse("");
        EntityType type = compiling.model().byName(target).orElseThrow(() -> Columns.unknown(from.logicalName(), name));
        return new Expansion(
                lookup.orElse(null),
                collection.orElse(null),
                type,
                parse(type, item.getSelectOption(), item.getExpandOption(), level + 1),
                new Restriction(
                        OptionParser.filter(compiling, type, item.getFilterOption()),
                        OptionParser.orders(compiling, type, item.getOrderByOption()),
                        item.getTopOption() == null
                                ? null
                                : Integer.valueOf(item.getTopOption().getValue())),
                item.isRef());
    }

    private static void requireSupported(
            ExpandItem item, String name, @Nullable CollectionNavigation collection, int level) {
        boolean ordered = item.getTopOption() != null || item.getOrderByOption() != null;
        if (item.getSkipOption() != null
                || item.getSearchOption() != null
                || item.getLevelsOption() != null
                || item.getCountOption() != null
                || item.hasCountPath()) {
            throw Refusals.unsupported("Only $select, $filter, $orderby, $top and $expand can be used within $expand.");
        }
        if (collection == null) {
            if (ordered || item.getFilterOption() != null) {
                throw Refusals.unsupported("The expanded property '" + name
                        + "' is single-valued: only $select and $expand can be applied to it.");
            }
            return;
        }
        if (item.isRef()) {
            throw Refusals.unsupported(
                    "Expanding with $ref is supported for single-valued properties only: '" + name + "'.");
        }
        if (level > 1 && ordered) {
            throw Refusals.unsupported("$top and $orderby are not supported in nested $expand.");
        }
        if (level > 1 && collection.manyToMany()) {
            throw Refusals.unsupported(
                    "Nested $expand of the many-to-many relationship '" + name + "' is not supported.");
        }
    }
}
