package org.almanac.deployment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are to be told about a deployment.
 *
 * @param text one line for people, up to 2000 characters; it leaves Almanac, so it has neither secrets nor contents of packages
 * @param group whose members it concerns, such as {@code approvers}; null if it concerns whoever wants to know
 */
public record Notice(Kind kind, String text, @Nullable String group) {

    private static final int LONGEST = 2000;

    /** Why people are told. */
    public enum Kind {
        /** A group must decide on a plan. */
        APPROVAL_NEEDED,
        /** It has not decided yet. */
        APPROVAL_REMINDER,
        SUCCEEDED,
        FAILED,
        /** It was refused, or not approved; nothing was changed. */
        REFUSED,
        /** What it had changed was taken back. */
        UNDONE,
        /** Somebody should look, and perhaps do or decide something. */
        ATTENTION;

        /** As it appears in messages: {@code approval-needed}. */
        public String term() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Notice {
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** A notice for whoever wants to know. */
    public static Notice of(Kind kind, String text) {
        return new Notice(kind, text, null);
    }

    /** A notice for the members of a group. */
    public static Notice to(String group, Kind kind, String text) {
        return new Notice(kind, text, group);
    }
}
