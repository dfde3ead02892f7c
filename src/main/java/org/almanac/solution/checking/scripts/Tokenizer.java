package org.almanac.solution.checking.scripts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Takes a script apart. What is broken is passed over: a string or regular expression that does not end on its line ends
 * there, so that one odd character does not swallow the rest.
 */
final class Tokenizer {

    private static final List<String> LONG_PUNCTUATION =
            List.of("===", "!==", "...", "==", "!=", "=>", "?.", "<=", ">=", "&&", "||", "??", "++", "--", "+=");
    /** Words behind which a slash begins a regular expression; behind other words it divides. */
    private static final Set<String> BEFORE_PATTERN = Set.of(
            "return",
            "typeof",
            "case",
            "in",
            "of",
            "delete",
            "void",
            "throw",
            "new",
            "else",
            "do",
            "instanceof",
            "yield",
            "await");

    private final String text;
    private final Tokens tokens = new Tokens();
    /** How many braces are open in each template expression that is open. */
    private final Deque<Integer> templates = new ArrayDeque<>();

    private int at;
    private int line = 1;
    private int braces;
    private int noPatternBefore;

    Tokenizer(String text) {
        this.text = text;
    }

    Tokens tokens() {
        while (at < text.length()) {
            next();
        }
        return tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            line++;
            at++;
        } else if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("//", at) || text.startsWith("<!--", at)) {
            at = lineEnd();
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (c == '`') {
            template();
        } else if (Character.isJavaIdentifierStart(c) || c == '#' || c == '\\') {
            word();
        } else if (Character.isDigit(c)) {
            number();
        } else if (c != '/' || !pattern()) {
            punctuation(c);
        }
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        moveTo(end < 0 ? text.length() : end + 2);
    }

    private void moveTo(int end) {
        for (; at < end; at++) {
            if (text.charAt(at) == '\n') {
                line++;
            }
        }
    }

    private void string(char quote) {
        int start = at + 1;
        int startLine = line;
        int end = start;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, text.length());
        tokens.add(Tokens.TEXT, start, end, startLine);
        boolean closed = end < text.length() && text.charAt(end) == quote;
        moveTo(closed ? end + 1 : end);
    }

    /** A piece of a template, from a back quote or from the end of an expression in it. */
    private void template() {
        int start = ++at;
        int startLine = line;
        int end = start;
        while (end < text.length() && text.charAt(end) != '`' && !text.startsWith("${", end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, text.length());
        tokens.add(Tokens.TEXT, start, end, startLine);
        boolean expression = end < text.length() && text.charAt(end) == '$';
        moveTo(Math.min(text.length(), end + (expression ? 2 : 1)));
        if (expression) {
            templates.push(braces);
        }
    }

    private void word() {
        int start = at++;
        while (at < text.length() && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '\\')) {
            at++;
        }
        tokens.add(Tokens.CODE, start, at, line);
    }

    private void number() {
        int start = at++;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        tokens.add(Tokens.CODE, start, at, line);
    }

    private boolean pattern() {
        if (at < noPatternBefore || !mayBeginPattern()) {
            return false;
        }
        boolean inClass = false;
        int end = at + 1;
        for (; end < text.length() && text.charAt(end) != '\n'; end++) {
            char c = text.charAt(end);
            if (c == '\\') {
                end++;
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
            } else if (c == '/' && !inClass) {
                tokens.add(Tokens.PATTERN, at, end + 1, line);
                at = end + 1;
                return true;
            }
        }
        // the rest of this line is not searched again at each slash in it
        noPatternBefore = end;
        return false;
    }

    private boolean mayBeginPattern() {
        int last = tokens.size() - 1;
        if (last < 0) {
            return true;
        }
        if (tokens.kind(last) != Tokens.CODE) {
            return false;
        }
        String before = text.substring(tokens.start(last), tokens.start(last) + tokens.length(last));
        char end = before.charAt(before.length() - 1);
        boolean word = Character.isJavaIdentifierPart(end);
        return word ? BEFORE_PATTERN.contains(before) : end != ')' && end != ']';
    }

    private void punctuation(char c) {
        if (c == '}' && !templates.isEmpty() && templates.peek() == braces) {
            templates.pop();
            template();
            return;
        }
        braces += c == '{' ? 1 : c == '}' ? -1 : 0;
        int length = LONG_PUNCTUATION.stream()
                .filter(p -> text.startsWith(p, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(1);
        tokens.add(Tokens.CODE, at, at + length, line);
        at += length;
    }
}
