package org.almanac.webapi.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of rows.
 *
 * @param select columns; empty for all
 */
record Projection(List<String> select, List<Expansion> expansions) {

    static final Projection ALL = new Projection(List.of(), List.of());

    Projection {
        select = List.copyOf(select);
        expansions = List.copyOf(expansions);
    }

    /** The list behind the name in a context URL (OData 4.0 protocol, section 10.9); empty for all columns. */
    String context() {
        if (select.isEmpty() && expansions.isEmpty()) {
            return "";
        }
        return Stream.concat(
                        select.stream(),
                        expansions.stream().map(expansion -> expansion.name() + "(" + expansion.inner() + ")"))
                .collect(Collectors.joining(",", "(", ")"));
    }

    /**
     * A navigation property whose rows are shown too. One of lookup and collection is there.
     *
     * @param rows what of the collection's rows, in which order
     * @param references only the addresses of the rows
     */
    record Expansion(
            @Nullable Lookup lookup,
            @Nullable CollectionNavigation collection,
            EntityType type,
            Projection projection,
            Restriction rows,
            boolean references) {

        String name() {
            if (lookup != null) {
                return lookup.name();
            }
            return collection == null ? "" : collection.name();
        }

        private String inner() {
            String context = projection.context();
            return context.isEmpty() ? "" : context.substring(1, context.length() - 1);
        }
    }
}
