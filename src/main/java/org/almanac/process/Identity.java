package org.almanac.process;

import java.util.List;

/** A user with the ids of the groups that the user belongs to. */
public record Identity(String user, List<String> groups) {

    public Identity {
        groups = List.copyOf(groups);
    }
}
