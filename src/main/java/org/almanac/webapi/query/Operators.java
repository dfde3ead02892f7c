package org.almanac.webapi.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.query.Term.Frame;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.UnaryOperatorKind;
import org.jspecify.annotations.Nullable;

/**
 * The operators of filters. A comparison with null is false except {@code null eq null} and {@code x ne null}; {@code and},
 * {@code or} and {@code not} know null as a third value (OData 4.0 protocol, section 11.2.5.1.1).
 */
final class Operators {

    private Operators() {}

    static Term binary(BinaryOperatorKind operator, Term left, Term right) {
        return switch (operator) {
            case AND -> frame -> and(left, right, frame);
            case OR -> frame -> or(left, right, frame);
            case EQ -> frame -> Values.equal(left.of(frame), right.of(frame));
            case NE -> frame -> !Values.equal(left.of(frame), right.of(frame));
            case GT -> frame -> order(left.of(frame), right.of(frame), 1, 1);
            case GE -> frame -> order(left.of(frame), right.of(frame), 1, 0);
            case LT -> frame -> order(left.of(frame), right.of(frame), -1, -1);
            case LE -> frame -> order(left.of(frame), right.of(frame), -1, 0);
            case ADD, SUB, MUL, DIV, MOD -> frame -> calculated(operator, left.of(frame), right.of(frame));
            default -> throw WebApiError.malformed("The operator '" + operator + "' is not supported.");
        };
    }

    static Term in(Term left, List<Term> candidates) {
        return frame -> {
            Object value = left.of(frame);
            return candidates.stream().anyMatch(candidate -> Values.equal(value, candidate.of(frame)));
        };
    }

    static Term unary(UnaryOperatorKind operator, Term operand) {
        if (operator == UnaryOperatorKind.MINUS) {
            return frame -> operand.of(frame) instanceof Number number
                    ? Values.decimal(number).negate()
                    : null;
        }
        if (operand instanceof Term.Platform) {
            throw WebApiError.malformed("Query functions cannot be negated by the 'not' operator.");
        }
        return frame -> operand.of(frame) instanceof Boolean truth ? !truth : null;
    }

    private static @Nullable Boolean and(Term left, Term right, Frame frame) {
        Object a = left.of(frame);
        if (Boolean.FALSE.equals(a)) {
            return false;
        }
        Object b = right.of(frame);
        if (Boolean.FALSE.equals(b)) {
            return false;
        }
        return (a == null || b == null) ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean or(Term left, Term right, Frame frame) {
        Object a = left.of(frame);
        if (Boolean.TRUE.equals(a)) {
            return true;
        }
        Object b = right.of(frame);
        if (Boolean.TRUE.equals(b)) {
            return true;
        }
        return (a == null || b == null) ? null : Boolean.FALSE;
    }

    /** Whether the sign of the comparison is one of two. */
    private static boolean order(@Nullable Object left, @Nullable Object right, int sign, int orSign) {
        if (left == null || right == null) {
            return false;
        }
        int found = Integer.signum(Values.compare(left, right));
        return found == sign || found == orSign;
    }

    private static @Nullable Object calculated(
            BinaryOperatorKind operator, @Nullable Object left, @Nullable Object right) {
        if (!(left instanceof Number first) || !(right instanceof Number second)) {
            return null;
        }
        BigDecimal a = Values.decimal(first);
        BigDecimal b = Values.decimal(second);
        return switch (operator) {
            case ADD -> a.add(b);
            case SUB -> a.subtract(b);
            case MUL -> a.multiply(b);
            case DIV -> b.signum() == 0 ? null : a.divide(b, MathContext.DECIMAL64);
            default -> b.signum() == 0 ? null : a.remainder(b);
        };
    }
}
