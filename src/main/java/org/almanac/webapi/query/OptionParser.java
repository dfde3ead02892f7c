package org.almanac.webapi.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.almanac.webapi.metadata.ApiModel;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.ODataLibraryException;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.queryoption.FilterOption;
import org.apache.olingo.server.api.uri.queryoption.OrderByItem;
import org.apache.olingo.server.api.uri.queryoption.OrderByOption;
import org.apache.olingo.server.api.uri.queryoption.SkipTokenOption;
import org.apache.olingo.server.api.uri.queryoption.TopOption;
import org.apache.olingo.server.core.uri.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses the system query options of a request about rows of one type, with Olingo, and makes them ready. */
final class OptionParser {

    /** Options that only collections have. */
    private static final Set<String> OF_COLLECTIONS = Set.of("$filter", "$orderby", "$top", "$count", "$apply");

    private final ApiModel api;
    private final EntityType type;
    private final Compiling compiling;

    OptionParser(ApiModel api, EntityType type, Compiling compiling) {
        this.api = api;
        this.type = type;
        this.compiling = compiling;
    }

    /** Options of a request for one row. */
    QueryOptions single(QueryString query) {
        for (String option : OF_COLLECTIONS) {
            if (query.has(option)) {
                throw Refusals.unsupported(
                        "The requested resource is not a collection. Query options $filter, $orderby, $count, $skip, and $top can"
                                + " be applied only on collections.");
            }
        }
        return many(query);
    }

    QueryOptions many(QueryString query) {
        if (query.has("$skip")) {
            throw Refusals.unsupported("Skip Clause is not supported in CRM");
        }
        if (query.has("$search")) {
            throw Refusals.unsupported("The query option $search is not supported.");
        }
        UriInfo parsed = parse(query);
        FilterOption filter = parsed.getFilterOption();
        TopOption top = parsed.getTopOption();
        SkipTokenOption token = parsed.getSkipTokenOption();
        return new QueryOptions(
                new ProjectionParser(compiling).parse(type, parsed.getSelectOption(), parsed.getExpandOption()),
                new Restriction(
                        filter(compiling, type, filter),
                        orders(compiling, type, parsed.getOrderByOption()),
                        top == null ? null : Integer.valueOf(top.getValue())),
                filter == null ? Map.of() : EqualColumns.of(type, filter.getExpression()),
                parsed.getCountOption() != null && parsed.getCountOption().getValue(),
                token == null ? null : token.getValue(),
                parsed.getApplyOption());
    }

    static @Nullable Term filter(Compiling compiling, EntityType type, @Nullable FilterOption filter) {
        return filter == null ? null : ExpressionTerms.compile(compiling, type, filter.getExpression());
    }

    static List<Order> orders(Compiling compiling, EntityType type, @Nullable OrderByOption option) {
        List<Order> orders = new ArrayList<>();
        if (option != null) {
            for (OrderByItem item : option.getOrders()) {
                orders.add(
                        new Order(ExpressionTerms.compile(compiling, type, item.getExpression()), item.isDescending()));
            }
        }
        return orders;
    }

    /** Only what Olingo has a meaning for goes to its parser: system query options. */
    private UriInfo parse(QueryString query) {
        Dialect dialect = new Dialect(api.entities(), type, query);
        String system = query.options().stream()
                .filter(option -> option.name().startsWith("$"))
                .map(option -> encoded(option.name()) + '=' + encoded(dialect.standard(option.name(), option.value())))
                .collect(Collectors.joining("&"));
        try {
            return new Parser(api.edm(), OData.newInstance()).parseUri("/" + type.entitySet(), system, null, "");
        } catch (ODataLibraryException e) {
            throw Refusals.of(e);
        } catch (IllegalArgumentException e) {
            throw WebApiError.malformed("The query options cannot be read: " + e.getMessage());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
