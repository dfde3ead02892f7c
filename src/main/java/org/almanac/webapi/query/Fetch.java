package org.almanac.webapi.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A FetchXML query as it was read.
 *
 * @param count rows of a page; 0 for the platform's
 * @param page number of the page, from 1
 * @param cookie where the page before ended; null if the client has none
 * @param top rows at most; 0 for no limit
 */
record Fetch(
        Entity entity,
        int count,
        int page,
        @Nullable String cookie,
        int top,
        boolean distinct,
        boolean aggregate,
        boolean total) {

    /**
     * A table of the query.
     *
     * @param alias empty for the first table
     * @param link how it hangs on the table around it; null for the first
     */
    record Entity(
            String name,
            String alias,
            @Nullable Link link,
            boolean all,
            List<Attribute> attributes,
            List<Filter> filters,
            List<Sort> orders,
            List<Entity> links) {

        Entity {
            attributes = List.copyOf(attributes);
            filters = List.copyOf(filters);
            orders = List.copyOf(orders);
            links = List.copyOf(links);
        }
    }

    /**
     * @param from column of the linked table
     * @param to column of the table around it
     * @param type such as {@code inner} or {@code outer}
     */
    record Link(String from, String to, String type) {}

    /**
     * A column to show.
     *
     * @param alias empty for its own name
     * @param aggregate such as {@code sum}; empty for none
     * @param grouping {@code day}, {@code month} and so on for dates; empty for none
     */
    record Attribute(String name, String alias, String aggregate, boolean groupBy, String grouping, boolean distinct) {

        String shown() {
            return alias.isEmpty() ? name : alias;
        }
    }

    /** Conditions and nested filters. */
    record Filter(boolean or, List<Condition> conditions, List<Filter> filters) {
        Filter {
            conditions = List.copyOf(conditions);
            filters = List.copyOf(filters);
        }
    }

    /**
     * @param entity alias of the table that has the column; empty for the one in which the filter stands
     * @param valueOf column that is compared with; empty for none
     */
    record Condition(String entity, String attribute, String operator, List<String> values, String valueOf) {
        Condition {
            values = List.copyOf(values);
        }
    }

    /**
     * @param entity alias of the table that has the column; empty for the one in which the order stands
     * @param alias of a column of an aggregating query; empty otherwise
     */
    record Sort(String entity, String attribute, String alias, boolean descending) {}
}
