package org.almanac.process;

import java.util.Set;

/**
 * A user whom the engine knows.
 *
 * @param name the user's id
 * @param groups ids of the groups the user is a member of, such as {@code operators}
 */
public record Identity(String name, Set<String> groups) {

    public Identity {
        groups = Set.copyOf(groups);
    }
}
