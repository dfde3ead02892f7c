package org.almanac.web.clients;

import java.util.List;
import java.util.Set;
import org.almanac.process.Identity;

/**
 * A program that calls Almanac in its own name; the platform calls it an application user (dataverse-semantics 8.9).
 *
 * @param id its name at the token endpoint
 * @param groups ids of groups, such as {@code operators}
 * @param environments names of the environments it is registered in; {@code *} stands for all
 */
public record MachineClient(String id, String displayName, Set<String> groups, Set<String> environments) {

    /** Begins the names of machine clients among the users. People cannot be called so: the engine refuses the colon. */
    private static final String PREFIX = "app:";

    private static final String ALL = "*";

    public MachineClient {
        groups = Set.copyOf(groups);
        environments = Set.copyOf(environments);
    }

    /** The name under which it acts, such as {@code app:pipeline}: in the audit, as requester, as user of an environment. */
    public String user() {
        return PREFIX + id;
    }

    public Identity identity() {
        return new Identity(user(), List.copyOf(groups));
    }

    public boolean isRegisteredIn(String environment) {
        return environments.contains(ALL) || environments.contains(environment);
    }

    /** Whether a user's name is a machine client's. */
    public static boolean isName(String user) {
        return user.startsWith(PREFIX);
    }

    /** The id in a user's name for which {@link #isName} holds. */
    static String idIn(String user) {
        return user.substring(PREFIX.length());
    }
}
