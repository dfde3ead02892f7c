package org.almanac.dualwrite.validation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almanac.dualwrite.DataverseTable;

/**
 * The OData filter of Dataverse, such as {@code customertypecode eq 3 and name ne ''}: standard operators on the table's own
 * columns; nothing through lookups (dual-write-and-order-management 1.3).
 */
final class DataverseFilter {

    private static final Set<String> COMPARISONS = Set.of("eq", "ne", "gt", "ge", "lt", "le");
    private static final Set<String> FUNCTIONS = Set.of("contains", "startswith", "endswith");

    /** Beyond what a person writes, and far below what a stack takes. */
    private static final int DEEPEST = 50;

    private final DataverseTable table;
    private final List<FilterToken> tokens;
    private int next;
    private int depth;

    private DataverseFilter(String filter, DataverseTable table) {
        this.table = table;
        tokens = FilterToken.of(filter);
    }

    /** What is wrong with a filter, in words; an empty one is right. */
    static Optional<String> mistake(String filter, DataverseTable table) {
        if (filter.isBlank()) {
            return Optional.empty();
        }
        DataverseFilter reading = new DataverseFilter(filter, table);
        Optional<String> mistake = reading.condition();
        if (mistake.isPresent()) {
            return mistake;
        }
        FilterToken rest = reading.peek();
        return rest.kind() == FilterToken.Kind.END
                ? Optional.empty()
                : Optional.of("'and' or 'or' was expected instead of " + rest.shown() + ".");
    }

    private FilterToken peek() {
        return tokens.get(next);
    }

    /** Stays at the end. */
    private FilterToken take() {
        FilterToken token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Which of 'and' and 'or' binds closer does not matter to whether it can be read. */
    private Optional<String> condition() {
        if (++depth > DEEPEST) {
            return Optional.of("The filter is nested more than " + DEEPEST + " deep.");
        }
        Optional<String> mistake = term();
        while (mistake.isEmpty() && (peek().is("and") || peek().is("or"))) {
            take();
            mistake = term();
        }
        depth--;
        return mistake;
    }

    private Optional<String> term() {
        while (peek().is("not")) {
            take();
        }
        if (peek().kind() == FilterToken.Kind.OPEN) {
            take();
            Optional<String> inner = condition();
            return inner.isPresent() ? inner : closed();
        }
        if (peek().kind() == FilterToken.Kind.NAME && FUNCTIONS.contains(peek().text())) {
            take();
            return function();
        }
        return comparison();
    }

    private Optional<String> closed() {
        FilterToken close = take();
        return close.kind() == FilterToken.Kind.CLOSE
                ? Optional.empty()
                : Optional.of("A closing parenthesis was expected instead of " + close.shown() + ".");
    }

    private Optional<String> function() {
        FilterToken open = take();
        if (open.kind() != FilterToken.Kind.OPEN) {
            return Optional.of("A parenthesis was expected instead of " + open.shown() + ".");
        }
        Optional<String> first = operand();
        if (first.isPresent()) {
            return first;
        }
        FilterToken comma = take();
        if (comma.kind() != FilterToken.Kind.COMMA) {
            return Optional.of("A comma was expected instead of " + comma.shown() + ".");
        }
        Optional<String> second = operand();
        return second.isPresent() ? second : closed();
    }

    private Optional<String> comparison() {
        Optional<String> left = operand();
        if (left.isPresent()) {
            return left;
        }
        FilterToken operator = take();
        if (operator.kind() != FilterToken.Kind.NAME || !COMPARISONS.contains(operator.text())) {
            return Optional.of("One of eq, ne, gt, ge, lt and le was expected instead of " + operator.shown() + ".");
        }
        return operand();
    }

    private Optional<String> operand() {
        FilterToken token = take();
        return switch (token.kind()) {
            case LITERAL -> Optional.empty();
            case NAME -> column(token);
            default -> Optional.of("A column or a value was expected instead of " + token.shown() + ".");
        };
    }

    private Optional<String> column(FilterToken token) {
        String name = token.text();
        if (name.indexOf('/') >= 0 || name.indexOf('.') >= 0) {
            return Optional.of(token.shown() + " is not a column of the table itself.");
        }
        boolean ofLookup = name.startsWith("_") && name.endsWith("_value") && name.length() > "__value".length();
        String column = ofLookup ? name.substring(1, name.length() - "_value".length()) : name;
        return table.column(column).isPresent()
                ? Optional.empty()
                : Optional.of("The table '" + table.set() + "' has no column " + token.shown() + ".");
    }
}
