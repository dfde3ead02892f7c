package org.almanac.dualwrite.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of an OData filter.
 *
 * @param at from 0
 */
record FilterToken(Kind kind, String text, int at) {

    enum Kind {
        NAME,
        LITERAL,
        OPEN,
        CLOSE,
        COMMA,
        END,
        /** What belongs to no filter. */
        STRANGE
    }

    private static final Pattern PIECE = Pattern.compile("\\s*(?:(?<open>\\()|(?<close>\\))|(?<comma>,)"
            + "|(?<text>'(?:[^']|'')*+')"
            + "|(?<value>\\{?\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}}?"
            + "|\\d{4}-\\d\\d-\\d\\d(?:T[0-9:.]++(?:Z|[+-]\\d\\d:\\d\\d)?)?"
            + "|[-+]?\\d++(?:\\.\\d++)?+)(?![A-Za-z0-9_/])"
            + "|(?<name>[A-Za-z_][A-Za-z0-9_./]*+)|(?<strange>\\S))");

    /** The pieces of a filter, with an end behind them. */
    static List<FilterToken> of(String filter) {
        List<FilterToken> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(filter);
        int at = 0;
        while (piece.region(at, filter.length()).lookingAt()) {
            tokens.add(token(piece));
            at = piece.end();
        }
        tokens.add(new FilterToken(Kind.END, "", filter.length()));
        return tokens;
    }

    private static FilterToken token(Matcher piece) {
        if (piece.group("open") != null) {
            return new FilterToken(Kind.OPEN, "(", piece.start("open"));
        }
        if (piece.group("close") != null) {
            return new FilterToken(Kind.CLOSE, ")", piece.start("close"));
        }
        if (piece.group("comma") != null) {
            return new FilterToken(Kind.COMMA, ",", piece.start("comma"));
        }
        if (piece.group("text") != null) {
            return new FilterToken(Kind.LITERAL, piece.group("text"), piece.start("text"));
        }
        if (piece.group("value") != null) {
            return new FilterToken(Kind.LITERAL, piece.group("value"), piece.start("value"));
        }
        if (piece.group("name") != null) {
            return name(piece.group("name"), piece.start("name"));
        }
        return new FilterToken(Kind.STRANGE, piece.group("strange"), piece.start("strange"));
    }

    private static FilterToken name(String text, int at) {
        boolean literal = text.equals("true") || text.equals("false") || text.equals("null");
        return new FilterToken(literal ? Kind.LITERAL : Kind.NAME, text, at);
    }

    boolean is(String word) {
        return kind == Kind.NAME && text.equals(word);
    }

    /** For messages. */
    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "' at character " + (at + 1);
    }
}
