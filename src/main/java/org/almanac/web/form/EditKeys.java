package org.almanac.web.form;

import java.util.UUID;
import org.almanac.web.Caller;

/** Keys under which edits by REST are kept: they tell who it was. */
public final class EditKeys {

    private static final int LONGEST_NAME = 60;

    private EditKeys() {}

    public static String of(Caller caller) {
        return "edit/" + name(caller) + "/" + UUID.randomUUID();
    }

    /** The caller in a key; of a long name its beginning. */
    public static String name(Caller caller) {
        String name = caller.name();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
