package org.almanac.environment;

import java.util.regex.Pattern;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;

/** Name of an environment: 1 to 63 lower-case letters, digits and hyphens, beginning with a letter or digit. */
public record EnvironmentName(String value) implements Comparable<EnvironmentName> {

    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int SHOWN = 63;

    public EnvironmentName {
        if (!SYNTAX.matcher(value).matches()) {
            String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
            throw new BadInput(
                    ErrorCode.INVALID_ENVIRONMENT,
                    "The name of an environment has 1 to 63 lower-case letters, digits and hyphens: '" + shown + "'.",
                    "name");
        }
    }

    @Override
    public int compareTo(EnvironmentName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
