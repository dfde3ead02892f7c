package org.almanac.webapi.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.almanac.webapi.metadata.QueryFunction;
import org.almanac.webapi.model.WebApiError;
import org.apache.olingo.server.api.uri.UriParameter;
import org.apache.olingo.server.api.uri.UriResourceFunction;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.jspecify.annotations.Nullable;

/** Makes a call of one of the platform's query functions ready, such as {@code Microsoft.Dynamics.CRM.In(…)}. */
final class QueryFunctionTerm {

    private QueryFunctionTerm() {}

    static Term of(MemberTerm member, UriResourceFunction call, Compiling compiling) {
        QueryFunction function = QueryFunction.of(call.getFunction().getName())
                .orElseThrow(() -> WebApiError.malformed(
                        "The function '" + call.getFunction().getName() + "' cannot be used in a query."));
        Term column = null;
        List<String> operands = new ArrayList<>();
        for (UriParameter parameter : call.getParameters()) {
            String text = text(parameter);
            if (parameter.getName().equals(QueryFunction.COLUMN)) {
                column = member.column(UriLiteral.text(text));
            } else {
                for (JsonNode value : values(text)) {
                    operands.add(value.asText());
                }
            }
        }
        if (column == null) {
            throw WebApiError.malformed("The parameter '" + QueryFunction.COLUMN + "' is missing.");
        }
        Predicate<@Nullable Object> condition = new PlatformConditions(compiling).condition(function, operands);
        Term value = column;
        return new Term.Platform(frame -> condition.test(value.of(frame)));
    }

    private static String text(UriParameter parameter) {
        if (parameter.getText() != null) {
            return parameter.getText();
        }
        if (parameter.getExpression() instanceof Literal literal) {
            return literal.getText();
        }
        throw WebApiError.malformed("The parameter '" + parameter.getName() + "' has no value.");
    }

    private static Iterable<JsonNode> values(String text) {
        JsonNode json = UriLiteral.json(text);
        return json.isArray() ? json : List.of(json);
    }
}
