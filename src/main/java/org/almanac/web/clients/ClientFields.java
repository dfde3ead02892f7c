package org.almanac.web.clients;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.process.Group;

/** What a client may be called and belong to. */
final class ClientFields {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LIST = 4000;
    private static final Set<String> GROUPS =
            Stream.of(Group.values()).map(Group::id).collect(Collectors.toUnmodifiableSet());

    private ClientFields() {}

    /** @throws BadInput MALFORMED_REQUEST that names the field */
    static MachineClient checked(String id, String displayName, Set<String> groups, Set<String> environments) {
        if (!ID.matcher(id).matches()) {
            throw malformed("clientId", "has 1 to 100 lower-case letters, digits, dots, hyphens and underscores");
        }
        if (displayName.isBlank() || displayName.length() > LONGEST_NAME) {
            throw malformed("displayName", "has 1 to " + LONGEST_NAME + " characters");
        }
        if (!GROUPS.containsAll(groups)) {
            throw malformed("groups", "are of " + String.join(", ", new TreeSet<>(GROUPS)));
        }
        for (String environment : environments) {
            if (!environment.equals("*")) {
                new EnvironmentName(environment);
            }
        }
        if (String.join(",", environments).length() > LONGEST_LIST) {
            throw malformed("environments", "are too many; use *");
        }
        return new MachineClient(id, displayName, groups, environments);
    }

    private static BadInput malformed(String field, String rule) {
        return new BadInput(ErrorCode.MALFORMED_REQUEST, "'" + field + "' " + rule + ".", field);
    }
}
