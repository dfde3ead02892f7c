package org.almanac.target.dataverse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.target.dataverse.client.ClientLimits;
import org.almanac.target.dataverse.operation.DriveSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings {@code almanac.dataverse.*} of real environments.
 *
 * @param environments by name
 * @param connectTimeout to reach an environment
 * @param readTimeout for a whole answer to a question
 * @param commandTimeout for a whole answer to a command, the sending of a package included
 * @param patience how long one question may wait in all because of 429 and 503
 * @param pollInterval how often a running operation is asked how far it is
 * @param foreignPatience how long an operation waits for those of others to end
 * @param settle how long after a command without an answer the environment may take to show it
 * @param giveUp how long an operation may run; the platform's longest imports take hours
 * @param lease how long an operation stays with a node that is not heard of any more
 * @param workers how many environments this node drives side by side; with 0 it drives none by itself
 * @param pageSize rows in one answer
 * @param maxAnswer largest answer that is read, exported packages excepted
 * @param maxExport largest exported package that is taken
 */
@ConfigurationProperties("almanac.dataverse")
record DataverseSettings(
        @Nullable Map<String, EnvironmentAccess> environments,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration readTimeout,
        @DefaultValue("15m") Duration commandTimeout,
        @DefaultValue("2m") Duration patience,
        @DefaultValue("10s") Duration pollInterval,
        @DefaultValue("4h") Duration foreignPatience,
        @DefaultValue("2m") Duration settle,
        @DefaultValue("6h") Duration giveUp,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("2") int workers,
        @DefaultValue("1000") int pageSize,
        @DefaultValue("64MB") DataSize maxAnswer,
        @DefaultValue("250MB") DataSize maxExport) {

    static final String PREFIX = "almanac.dataverse.";

    private static final DataSize LARGEST = DataSize.ofGigabytes(1);
    private static final int LARGEST_PAGE = 5000;
    private static final int MOST_WORKERS = 100;

    static String where(String environment) {
        return PREFIX + "environments." + environment + ".";
    }

    /**
     * The environments, checked, and with them all other settings.
     *
     * @throws IllegalStateException naming each setting that is wrong
     */
    List<ConfiguredAccess> access() {
        List<String> problems = new ArrayList<>(own());
        List<ConfiguredAccess> access = new ArrayList<>();
        (environments == null ? Map.<String, EnvironmentAccess>of() : environments).forEach((name, given) -> {
            AccessCheck check = new AccessCheck(where(name), given);
            check.check(name).ifPresent(access::add);
            problems.addAll(check.problems());
        });
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The settings of Dataverse environments are wrong. "
                    + String.join(" ", problems.stream().sorted().toList()));
        }
        return access;
    }

    ClientLimits limits() {
        return new ClientLimits(connectTimeout, readTimeout, patience, pageSize, maxAnswer.toBytes());
    }

    DriveSettings drive() {
        return new DriveSettings(
                commandTimeout, pollInterval, foreignPatience, settle, giveUp, lease, maxExport.toBytes());
    }

    private List<String> own() {
        List<String> problems = new ArrayList<>();
        Map.of(
                        "connect-timeout", connectTimeout,
                        "read-timeout", readTimeout,
                        "command-timeout", commandTimeout,
                        "poll-interval", pollInterval,
                        "settle", settle,
                        "give-up", giveUp,
                        "lease", lease)
                .forEach((name, duration) -> {
                    if (duration.isNegative() || duration.isZero()) {
                        problems.add(PREFIX + name + " must be longer than nothing.");
                    }
                });
        Map.of("patience", patience, "foreign-patience", foreignPatience).forEach((name, duration) -> {
            if (duration.isNegative()) {
                problems.add(PREFIX + name + " must not be negative.");
            }
        });
        if (workers < 0 || workers > MOST_WORKERS) {
            problems.add(PREFIX + "workers must be 0 to " + MOST_WORKERS + ".");
        }
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            problems.add(PREFIX + "page-size must be 1 to " + LARGEST_PAGE + ".");
        }
        Map.of("max-answer", maxAnswer, "max-export", maxExport).forEach((name, size) -> {
            if (size.toBytes() <= 0 || size.compareTo(LARGEST) > 0) {
                problems.add(PREFIX + name + " must be more than nothing and at most 1GB.");
            }
        });
        return problems;
    }
}
