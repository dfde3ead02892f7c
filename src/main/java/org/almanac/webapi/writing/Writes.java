package org.almanac.webapi.writing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.PathSegment;
import org.almanac.webapi.query.QueryEngine;
import org.almanac.webapi.query.QueryEngine.Located;
import org.almanac.webapi.query.ResourcePath;
import org.almanac.webapi.query.ServedEnvironment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries out requests that change rows: each is one transaction, or part of that of its change set (dataverse-semantics 8.1,
 * 8.3).
 */
@Component
public class Writes {

    private static final String ID_OPTION = "$id=";

    private final QueryEngine engine;
    private final TransactionOperations transactions;

    public Writes(QueryEngine engine, TransactionOperations transactions) {
        this.engine = engine;
        this.transactions = transactions;
    }

    /** @throws WebApiError 405 for a method that the address does not know, and what 8.5 says besides */
    public Reply write(Call call, ServedEnvironment environment, ResourcePath path) {
        Writing writing = new Writing(call.scope(), environment, engine);
        return Objects.requireNonNull(transactions.execute(status -> written(call, writing, path)));
    }

    private Reply written(Call call, Writing writing, ResourcePath path) {
        PathSegment last = path.last();
        if (last instanceof PathSegment.Rows rows && call.method().equals("POST")) {
            return new Rows(call, writing).create(rows.type());
        }
        if (last instanceof PathSegment.ToMany many && call.method().equals("POST")) {
            Located owner = owner(writing, path.parent());
            return new Rows(call, writing).createIn(owner.type(), owner.row().id(), many);
        }
        if (last instanceof PathSegment.Key key && path.segments().size() == 2) {
            return row(call, writing, key);
        }
        if (last instanceof PathSegment.Column column) {
            return column(call, writing, path, column);
        }
        if (last instanceof PathSegment.Ref) {
            return reference(call, writing, path.parent());
        }
        throw notAllowed(call);
    }

    private static Reply row(Call call, Writing writing, PathSegment.Key key) {
        Rows rows = new Rows(call, writing);
        return switch (call.method()) {
            case "PATCH" -> rows.change(key.type(), key.key(), true);
            case "PUT" -> rows.change(key.type(), key.key(), false);
            case "DELETE" -> rows.delete(key.type(), key.key());
            default -> throw notAllowed(call);
        };
    }

    private Reply column(Call call, Writing writing, ResourcePath path, PathSegment.Column column) {
        Located row = owner(writing, path.parent());
        SingleValues values = new SingleValues(call, writing);
        return switch (call.method()) {
            case "PUT", "PATCH" -> values.set(row.type(), row.row().id(), column.property());
            case "DELETE" -> values.clear(row.type(), row.row().id(), column.property());
            default -> throw notAllowed(call);
        };
    }

    private Reply reference(Call call, Writing writing, ResourcePath path) {
        References references = new References(call, writing);
        PathSegment last = path.last();
        if (last instanceof PathSegment.ToOne one) {
            Located owner = owner(writing, path.parent());
            return switch (call.method()) {
                case "PUT", "POST" -> references.set(owner, one);
                case "DELETE" -> references.clear(owner, one);
                default -> throw notAllowed(call);
            };
        }
        if (last instanceof PathSegment.ToMany many) {
            Located owner = owner(writing, path.parent());
            return switch (call.method()) {
                case "PUT", "POST" -> references.add(owner, many);
                case "DELETE" -> references.remove(owner, many.navigation(), writing.row(id(call)));
                default -> throw notAllowed(call);
            };
        }
        return member(call, writing, path);
    }

    /** {@code …/collection(id)/$ref} */
    private Reply member(Call call, Writing writing, ResourcePath path) {
        List<PathSegment> segments = path.segments();
        boolean deletes = call.method().equals("DELETE");
        if (deletes
                && segments.size() > 2
                && path.last() instanceof PathSegment.Key key
                && path.parent().last() instanceof PathSegment.ToMany many) {
            Located owner = owner(writing, path.parent().parent());
            Located other = engine.find(writing.environment(), key.type(), key.key())
                    .map(row -> new Located(key.type(), row))
                    .orElseThrow(() -> WebApiError.noRow(
                            key.type(), String.valueOf(key.key().id())));
            return new References(call, writing).remove(owner, many.navigation(), other);
        }
        throw notAllowed(call);
    }

    private Located owner(Writing writing, ResourcePath path) {
        return engine.locate(writing.environment(), path);
    }

    private static String id(Call call) {
        return Arrays.stream(call.query().split("&"))
                .map(option -> URLDecoder.decode(option, StandardCharsets.UTF_8))
                .filter(option -> option.startsWith(ID_OPTION))
                .map(option -> option.substring(ID_OPTION.length()))
                .findFirst()
                .orElseThrow(() -> WebApiError.malformed("The row to take out is named by its id or by '$id'."));
    }

    private static WebApiError notAllowed(Call call) {
        return WebApiError.notAllowed("The requested resource does not support http method '" + call.method() + "'.");
    }
}
