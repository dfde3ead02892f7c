package org.almanac.dualwrite.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The query range of finance and operations, such as {@code ((PartyType == "Organization"))}: parentheses and quotation marks
 * must come in pairs. Within quotation marks a backslash keeps the next character from ending them.
 */
final class QueryRange {

    private QueryRange() {}

    /** What is wrong with a filter, in words; an empty one is right. */
    static Optional<String> mistake(String filter) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < filter.length(); at++) {
            char c = filter.charAt(at);
            if (c == '"' || c == '\'') {
                int end = end(filter, at);
                if (end < 0) {
                    return Optional.of("The text that begins at " + place(at) + " does not end.");
                }
                at = end;
            } else if (c == '(') {
                open.push(at);
            } else if (c == ')' && open.isEmpty()) {
                return Optional.of("The parenthesis at " + place(at) + " closes none.");
            } else if (c == ')') {
                int opened = open.pop();
                if (filter.substring(opened + 1, at).isBlank()) {
                    return Optional.of("There is nothing in the parentheses at " + place(opened) + ".");
                }
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("The parenthesis at " + place(open.pop()) + " is not closed.");
    }

    private static String place(int at) {
        return "character " + (at + 1);
    }

    /** Where a text in quotation marks ends; -1 if it does not. */
    private static int end(String filter, int start) {
        for (int at = start + 1; at < filter.length(); at++) {
            char c = filter.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == filter.charAt(start)) {
                return at;
            }
        }
        return -1;
    }
}
