package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, and when: which traces may be its.
 *
 * @param at the environment's own time
 */
record Sent(Before before, Instant at) {

    /** The header that tells the environment's time knows no parts of seconds. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private static final String UPGRADE = "_Upgrade";

    /** @param operation one that was sent */
    static Sent of(RemoteOperation operation) {
        return new Sent(Objects.requireNonNull(operation.before()), Objects.requireNonNull(operation.sentAt()));
    }

    /** Nothing from before it can be its trace. */
    Instant since() {
        return at.minus(SLACK).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether a row of the solution history may be its: of the same version, and not over before it was sent. */
    boolean mayBe(JsonNode history) {
        return !endedBefore(history.path("msdyn_endtime").asText(""))
                && !otherVersion(history.path("msdyn_packageversion").asText(""));
    }

    private boolean endedBefore(String end) {
        try {
            return !end.isEmpty() && OffsetDateTime.parse(end).toInstant().isBefore(at.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeParseException e) {
            // who cannot say when it ended may have ended just now
            return false;
        }
    }

    private boolean otherVersion(String version) {
        return before.version() != null && !version.isEmpty() && !same(version, before.version());
    }

    /** A staged upgrade was packaged under its solution's name. */
    boolean isAbout(String solution) {
        String own = Objects.requireNonNullElse(before.solution(), "");
        return solution.equalsIgnoreCase(own) || (solution + UPGRADE).equalsIgnoreCase(own);
    }

    static boolean same(@Nullable String one, @Nullable String other) {
        try {
            return one != null && other != null && SolutionVersion.parse(one).sameAs(SolutionVersion.parse(other));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
