package org.almanac.solution.reading;

import org.almanac.solution.xml.XmlText;
import org.jspecify.annotations.Nullable;

/** The table that a relationship belongs to: the one that refers, or the first of many to many. */
final class RelationshipTable {

    private RelationshipTable() {}

    static @Nullable String of(String canonicalText) {
        String referencing = element(canonicalText, "ReferencingEntityName");
        return referencing != null ? referencing : element(canonicalText, "FirstEntityName");
    }

    private static @Nullable String element(String text, String name) {
        String open = '<' + name + '>';
        int at = text.indexOf(open);
        if (at < 0) {
            return null;
        }
        int start = at + open.length();
        return XmlText.unescape(text.substring(start, text.indexOf('<', start)));
    }
}
