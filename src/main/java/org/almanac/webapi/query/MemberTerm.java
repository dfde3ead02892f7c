package org.almanac.webapi.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.Term.Frame;
import org.almanac.webapi.source.WireRow;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceCount;
import org.apache.olingo.server.api.uri.UriResourceFunction;
import org.apache.olingo.server.api.uri.UriResourceIt;
import org.apache.olingo.server.api.uri.UriResourceLambdaAll;
import org.apache.olingo.server.api.uri.UriResourceLambdaAny;
import org.apache.olingo.server.api.uri.UriResourceLambdaVariable;
import org.apache.olingo.server.api.uri.UriResourceNavigation;
import org.apache.olingo.server.api.uri.UriResourceProperty;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.jspecify.annotations.Nullable;

/** Makes a path inside an expression ready, such as {@code primarycontactid/fullname} or {@code tasks/any(t:t/subject eq 'x')}. */
final class MemberTerm {

    private final ExpressionTerms terms;
    private final Compiling compiling;
    private EntityType type;
    private Function<Frame, Optional<WireRow>> row = frame -> Optional.of(frame.row());
    private boolean own = true;

    MemberTerm(ExpressionTerms terms) {
        this.terms = terms;
        compiling = terms.compiling();
        type = terms.type();
    }

    Term of(List<UriResource> parts) {
        for (int at = 0; at < parts.size(); at++) {
            UriResource part = parts.get(at);
            if (part instanceof UriResourceLambdaVariable variable) {
                enter(variable.getVariableName());
            } else if (part instanceof UriResourceNavigation navigation) {
                String name = navigation.getProperty().getName();
                Optional<CollectionNavigation> collection = type.collection(name);
                if (collection.isPresent()) {
                    return collection(collection.get(), at + 1 < parts.size() ? parts.get(at + 1) : null);
                }
                follow(name);
            } else if (part instanceof UriResourceProperty property) {
                return column(property.getProperty().getName());
            } else if (part instanceof UriResourceFunction function) {
                return QueryFunctionTerm.of(this, function, compiling);
            } else if (!(part instanceof UriResourceIt)) {
                throw unsupported(part.getSegmentValue());
            }
        }
        return column(type.primaryId());
    }

    private void enter(String variable) {
        EntityType of = terms.variable(variable);
        if (of == null) {
            throw unsupported(variable);
        }
        type = of;
        own = false;
        row = frame -> Optional.ofNullable(frame.variables().get(variable));
    }

    private void follow(String navigation) {
        Lookup lookup = type.lookup(navigation).orElseThrow(() -> Columns.unknown(type.logicalName(), navigation));
        EntityType target = target(lookup.target());
        Function<Frame, Optional<WireRow>> before = row;
        row = frame -> before.apply(frame).flatMap(from -> compiling.related().one(from, lookup, target));
        type = target;
        own = false;
    }

    private EntityType target(String logicalName) {
        return compiling.model().byName(logicalName).orElseThrow(() -> unsupported(logicalName));
    }

    /** A column where the path has led to; lookups may be passed through on the way, separated by slashes. */
    Term column(String path) {
        int slash = path.indexOf('/');
        if (slash >= 0) {
            follow(path.substring(0, slash));
            return column(path.substring(slash + 1));
        }
        if (!Columns.has(type, path)) {
            throw Columns.unknown(type.logicalName(), path);
        }
        if (own) {
            return new Term.OwnColumn(type, path);
        }
        Function<Frame, Optional<WireRow>> from = row;
        EntityType of = type;
        return frame ->
                from.apply(frame).map(found -> Values.of(found, of, path)).orElse(null);
    }

    private Term collection(CollectionNavigation navigation, @Nullable UriResource next) {
        EntityType from = type;
        EntityType target = target(navigation.target());
        Function<Frame, Optional<WireRow>> owner = row;
        Function<Frame, List<WireRow>> members = frame -> owner.apply(frame)
                .map(found -> compiling.related().many(from, found.id(), navigation, target))
                .orElse(List.of());
        if (next instanceof UriResourceCount) {
            return frame -> members.apply(frame).size();
        } else if (next instanceof UriResourceLambdaAny any) {
            Expression expression = any.getExpression();
            if (expression == null) {
                return frame -> !members.apply(frame).isEmpty();
            }
            Term inner = terms.with(any.getLambdaVariable(), target).compile(expression);
            return frame -> members.apply(frame).stream()
                    .anyMatch(member -> holds(inner, frame, any.getLambdaVariable(), member));
        } else if (next instanceof UriResourceLambdaAll all) {
            Term inner = terms.with(all.getLambdaVariable(), target).compile(all.getExpression());
            return frame -> members.apply(frame).stream()
                    .allMatch(member -> holds(inner, frame, all.getLambdaVariable(), member));
        }
        throw unsupported(navigation.name());
    }

    private static boolean holds(Term term, Frame frame, String variable, WireRow member) {
        Map<String, WireRow> variables = new HashMap<>(frame.variables());
        variables.put(variable, member);
        return Boolean.TRUE.equals(term.of(new Frame(frame.row(), variables)));
    }

    private static WebApiError unsupported(String what) {
        return WebApiError.malformed("The expression '" + what + "' is not supported.");
    }
}
