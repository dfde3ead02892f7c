package org.almanac.webapi.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.WebApiError;
import org.apache.olingo.commons.api.edm.EdmEnumType;
import org.apache.olingo.commons.api.edm.EdmType;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitException;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitor;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import org.apache.olingo.server.api.uri.queryoption.expression.MethodKind;
import org.apache.olingo.server.api.uri.queryoption.expression.UnaryOperatorKind;
import org.jspecify.annotations.Nullable;

/** Makes parsed expressions about rows of a type ready for evaluation. */
final class ExpressionTerms implements ExpressionVisitor<Term> {

    private final Compiling compiling;
    private final EntityType type;
    private final Map<String, EntityType> variables;
    private final Methods methods;

    private ExpressionTerms(Compiling compiling, EntityType type, Map<String, EntityType> variables) {
        this.compiling = compiling;
        this.type = type;
        this.variables = Map.copyOf(variables);
        methods = new Methods(compiling.clock());
    }

    static Term compile(Compiling compiling, EntityType type, Expression expression) {
        return new ExpressionTerms(compiling, type, Map.of()).compile(expression);
    }

    /** Inside a lambda expression, where one more name is known. */
    ExpressionTerms with(String variable, EntityType of) {
        Map<String, EntityType> more = new HashMap<>(variables);
        more.put(variable, of);
        return new ExpressionTerms(compiling, type, more);
    }

    Term compile(Expression expression) {
        try {
            return expression.accept(this);
        } catch (ExpressionVisitException | ODataApplicationException e) {
            throw WebApiError.malformed(String.valueOf(e.getMessage()));
        }
    }

    Compiling compiling() {
        return compiling;
    }

    EntityType type() {
        return type;
    }

    @Nullable
    EntityType variable(String name) {
        return variables.get(name);
    }

    @Override
    public Term visitBinaryOperator(BinaryOperatorKind operator, Term left, Term right) {
        return Operators.binary(operator, left, right);
    }

    @Override
    public Term visitBinaryOperator(BinaryOperatorKind operator, Term left, List<Term> right) {
        return Operators.in(left, right);
    }

    @Override
    public Term visitUnaryOperator(UnaryOperatorKind operator, Term operand) {
        return Operators.unary(operator, operand);
    }

    @Override
    public Term visitMethodCall(MethodKind method, List<Term> arguments) {
        return methods.of(method, arguments);
    }

    @Override
    public Term visitLiteral(Literal literal) {
        return new Term.Constant(value(literal));
    }

    /** The value of a literal, of the Java types that rows have. */
    static @Nullable Object value(Literal literal) {
        EdmType edm = literal.getType();
        String text = literal.getText();
        if (edm == null) {
            return null;
        }
        try {
            return switch (edm.getName()) {
                case "String" -> UriLiteral.text(text);
                case "Guid" -> UUID.fromString(text);
                case "Boolean" -> Boolean.valueOf(text);
                case "SByte", "Byte", "Int16", "Int32", "Int64" -> Long.valueOf(text);
                case "Decimal" -> new BigDecimal(text);
                case "Double", "Single" -> number(text);
                case "Date" -> LocalDate.parse(text);
                case "DateTimeOffset" -> OffsetDateTime.parse(text).toInstant();
                default -> UriLiteral.text(text);
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw WebApiError.malformed("The value " + text + " is not a valid Edm." + edm.getName() + ".");
        }
    }

    private static Object number(String text) {
        return switch (text) {
            case "INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> new BigDecimal(text);
        };
    }

    @Override
    public Term visitMember(Member member) {
        return new MemberTerm(this).of(member.getResourcePath().getUriResourceParts());
    }

    @Override
    public Term visitLambdaExpression(String kind, String variable, Expression expression) {
        throw unsupported(kind);
    }

    @Override
    public Term visitAlias(String alias) {
        throw unsupported(alias);
    }

    @Override
    public Term visitTypeLiteral(EdmType literal) {
        throw unsupported(literal.getName());
    }

    @Override
    public Term visitLambdaReference(String variable) {
        throw unsupported(variable);
    }

    @Override
    public Term visitEnum(EdmEnumType enumeration, List<String> members) {
        return new Term.Constant(String.join(",", members));
    }

    private static WebApiError unsupported(String what) {
        return WebApiError.malformed("The expression '" + what + "' is not supported.");
    }
}
