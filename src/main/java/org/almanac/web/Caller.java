package org.almanac.web;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.almanac.process.Group;
import org.almanac.process.Identity;

/**
 * Who sent the request. A controller declares a parameter of this type to get it.
 *
 * @param name the user's id
 * @param groups ids of the user's groups, such as {@code operators}
 */
public record Caller(String name, Set<String> groups) implements Principal {

    public Caller {
        groups = Set.copyOf(groups);
    }

    @Override
    public String getName() {
        return name;
    }

    public boolean isIn(Group group) {
        return groups.contains(group.id());
    }

    public Identity identity() {
        return new Identity(name, List.copyOf(groups));
    }
}
