package org.almanac.webapi.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almanac.webapi.message.Signature;
import org.almanac.webapi.metadata.ApiModel;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.WebApiError;
import org.jspecify.annotations.Nullable;

/**
 * Reads resource paths in the platform's dialect, which has alternate keys and messages that follow rows (dataverse-semantics 8.1
 * and 8.6).
 */
final class PathParser {

    private final ApiModel api;
    private final QueryString query;

    PathParser(ApiModel api, QueryString query) {
        this.api = api;
        this.query = query;
    }

    List<PathSegment> parse(String encoded) {
        List<PathSegment> segments = new ArrayList<>();
        for (String part : UriLiteral.split(decoded(encoded), '/')) {
            if (!part.isEmpty()) {
                add(segments, part);
            }
        }
        if (segments.isEmpty()) {
            throw WebApiError.noResource("");
        }
        return segments;
    }

    private void add(List<PathSegment> segments, String part) {
        int open = part.indexOf('(');
        String name = open < 0 ? part : part.substring(0, open);
        String arguments = open < 0 ? null : arguments(part, open);
        if (segments.isEmpty()) {
            first(segments, name, arguments);
        } else {
            next(segments, name, arguments);
        }
    }

    private static String arguments(String part, int open) {
        if (!part.endsWith(")")) {
            throw WebApiError.malformed("Bad Request - Error in query syntax.");
        }
        return part.substring(open + 1, part.length() - 1);
    }

    private void first(List<PathSegment> segments, String name, @Nullable String arguments) {
        Optional<EntityType> type = api.entities().bySet(name);
        if (type.isPresent()) {
            segments.add(new PathSegment.Rows(type.get()));
            key(segments, type.get(), arguments);
            return;
        }
        Signature message = api.unbound(name).orElseThrow(() -> WebApiError.noResource(name));
        segments.add(new PathSegment.Call(message, call(arguments)));
    }

    private void next(List<PathSegment> segments, String name, @Nullable String arguments) {
        PathSegment last = segments.get(segments.size() - 1);
        switch (name) {
            case "$value" -> segments.add(new PathSegment.Value());
            case "$count" -> segments.add(new PathSegment.Count());
            case "$ref" -> segments.add(new PathSegment.Ref());
            default -> {
                EntityType type = type(segments).orElseThrow(() -> WebApiError.noResource(name));
                if (name.contains(".")) {
                    qualified(segments, type, name, arguments);
                } else if (last instanceof PathSegment.Key || last instanceof PathSegment.ToOne) {
                    member(segments, type, name, arguments);
                } else {
                    throw unknown(type, name);
                }
            }
        }
    }

    private void qualified(List<PathSegment> segments, EntityType type, String qualified, @Nullable String arguments) {
        String name = unqualified(qualified);
        Optional<Signature> message = api.bound(name, type);
        if (message.isPresent()) {
            segments.add(new PathSegment.Call(message.get(), call(arguments)));
        } else if (arguments == null || segments.get(segments.size() - 1) instanceof PathSegment.ToMany) {
            segments.add(new PathSegment.Cast(name));
            key(segments, type, arguments);
        } else {
            throw WebApiError.noResource(qualified);
        }
    }

    private static String unqualified(String qualified) {
        for (String namespace : List.of(ApiModel.NAMESPACE, ApiModel.ALIAS)) {
            if (qualified.startsWith(namespace + ".")) {
                return qualified.substring(namespace.length() + 1);
            }
        }
        throw WebApiError.noResource(qualified);
    }

    private void member(List<PathSegment> segments, EntityType type, String name, @Nullable String arguments) {
        Optional<Lookup> lookup = type.lookup(name);
        Optional<CollectionNavigation> collection = type.collection(name);
        if (lookup.isPresent() && arguments == null) {
            segments.add(new PathSegment.ToOne(
                    type, lookup.get(), target(lookup.get().target(), name)));
        } else if (collection.isPresent()) {
            EntityType target = target(collection.get().target(), name);
            segments.add(new PathSegment.ToMany(type, collection.get(), target));
            key(segments, target, arguments);
        } else if (Columns.has(type, name) && arguments == null) {
            segments.add(new PathSegment.Column(type, name));
        } else {
            throw unknown(type, name);
        }
    }

    private EntityType target(String logicalName, String segment) {
        return api.entities().byName(logicalName).orElseThrow(() -> WebApiError.noResource(segment));
    }

    /** A bound message without its namespace is refused as a bad request, anything else leads nowhere. */
    private WebApiError unknown(EntityType type, String name) {
        return api.bound(name, type).isPresent()
                ? WebApiError.malformed("Request message has unresolved parameters. The bound message '" + name
                        + "' must be called as '" + ApiModel.NAMESPACE + "." + name + "'.")
                : WebApiError.noResource(name);
    }

    private void key(List<PathSegment> segments, EntityType type, @Nullable String arguments) {
        if (arguments != null) {
            Map<String, String> parts = named(arguments);
            segments.add(new PathSegment.Key(type, KeyReading.read(type, parts)));
        }
    }

    private Map<String, JsonNode> call(@Nullable String arguments) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (arguments != null && !arguments.isBlank()) {
            named(arguments).forEach((name, literal) -> values.put(name, UriLiteral.json(literal)));
        }
        return values;
    }

    /** Name and literal of each argument; the one without name has the empty name. */
    private Map<String, String> named(String arguments) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : UriLiteral.split(arguments, ',')) {
            List<String> sides = UriLiteral.split(part, '=');
            if (sides.size() > 2) {
                throw WebApiError.malformed("Bad Request - Error in query syntax.");
            }
            String name = sides.size() == 1 ? "" : sides.get(0).strip();
            parts.put(name, resolved(sides.get(sides.size() - 1).strip()));
        }
        return parts;
    }

    /** An alias without a value is null (OData 4.0 URL conventions, section 5.1.1.13). */
    private String resolved(String literal) {
        return literal.startsWith("@") ? query.value(literal).map(String::strip).orElse("null") : literal;
    }

    private static Optional<EntityType> type(List<PathSegment> segments) {
        for (int at = segments.size() - 1; at >= 0; at--) {
            PathSegment segment = segments.get(at);
            if (segment instanceof PathSegment.Rows rows) {
                return Optional.of(rows.type());
            } else if (segment instanceof PathSegment.Key key) {
                return Optional.of(key.type());
            } else if (segment instanceof PathSegment.ToOne one) {
                return Optional.of(one.type());
            } else if (segment instanceof PathSegment.ToMany many) {
                return Optional.of(many.type());
            } else if (!(segment instanceof PathSegment.Cast)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A plus stands for itself in a path. */
    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw WebApiError.malformed("The path is not encoded as an address must be: " + e.getMessage());
        }
    }
}
