package org.almanac.webapi.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.webapi.model.EntityType;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceProperty;
import org.apache.olingo.server.api.uri.queryoption.expression.Binary;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import org.jspecify.annotations.Nullable;

/** The values that a filter's conjunctions demand of columns of the row itself, in the Java types of rows. */
final class EqualColumns {

    private EqualColumns() {}

    static Map<String, Object> of(EntityType type, Expression filter) {
        Map<String, Object> equal = new HashMap<>();
        collect(type, filter, equal);
        return equal;
    }

    private static void collect(EntityType type, Expression expression, Map<String, Object> equal) {
        if (!(expression instanceof Binary binary)) {
            return;
        }
        if (binary.getOperator() == BinaryOperatorKind.AND) {
            collect(type, binary.getLeftOperand(), equal);
            collect(type, binary.getRightOperand(), equal);
        } else if (binary.getOperator() == BinaryOperatorKind.EQ
                && binary.getLeftOperand() instanceof Member member
                && binary.getRightOperand() instanceof Literal literal) {
            List<UriResource> path = member.getResourcePath().getUriResourceParts();
            if (path.size() == 1 && path.get(0) instanceof UriResourceProperty property) {
                String name = property.getProperty().getName();
                Object value = demanded(type, name, literal);
                if (value != null) {
                    equal.putIfAbsent(name, value);
                }
            }
        }
    }

    private static @Nullable Object demanded(EntityType type, String name, Literal literal) {
        Object value = ExpressionTerms.value(literal);
        return switch (Columns.type(type, name).orElseThrow()) {
            case INTEGER, CHOICE, STATE, STATUS ->
                value instanceof Long number && number == number.intValue() ? Integer.valueOf(number.intValue()) : null;
            case BIG_INTEGER -> value instanceof Long ? value : null;
            case BOOLEAN, GUID, STRING, MEMO, DATE_TIME, DATE -> value;
            case DECIMAL, MONEY, DOUBLE, CHOICES, BINARY -> null;
        };
    }
}
