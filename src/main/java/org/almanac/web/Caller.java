package org.almanac.web;

import java.util.List;
import java.util.Set;
import org.almanac.process.Group;
import org.almanac.process.Identity;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who sent the request. A controller declares a parameter of this type to get it.
 *
 * <p>Not a {@code java.security.Principal}: Spring MVC would resolve such a parameter itself, to something else.
 *
 * @param name the user's id
 * @param groups ids of the user's groups, such as {@code operators}
 */
public record Caller(String name, Set<String> groups) implements AuthenticatedPrincipal {

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
