package org.almanac.web.form;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;

/** Ids that are GUIDs. */
public final class Ids {

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Ids() {}

    /**
     * The id in a path; what can be none is the id of nothing.
     *
     * @param unknown the error for an id of nothing
     * @param what the thing, for the message
     */
    public static UUID of(String text, ErrorCode unknown, String what) {
        if (!GUID.matcher(text).matches()) {
            String shown = Words.shown(text);
            throw new BadInput(unknown, "There is no " + what + " '" + shown + "'.", shown, List.of(), null);
        }
        return UUID.fromString(text);
    }
}
