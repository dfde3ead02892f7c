package org.almanac.target.ordercommands;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.target.dataverse.client.ClientLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings {@code almanac.order-management.*} of real environments.
 *
 * @param environments by name
 * @param connectTimeout to reach an environment
 * @param readTimeout for a whole answer to a question
 * @param commandTimeout for a whole answer to a command; the platform ends an operation after two minutes
 * @param patience how long one question may wait in all because of 429
 * @param settle how long after a command without an answer the row is asked what became of it
 * @param giveUp how long a command that was taken may show no effect
 * @param settling how long an activated provider may still be shown as inactive (dual-write-and-order-management 5.4)
 * @param flowSlack how much older than the last change of the record itself its flows may be, because activating changes the
 *     record after the flows are made
 * @param pageSize rows in one answer
 * @param maxAnswer largest answer that is read
 */
@ConfigurationProperties("almanac.order-management")
record OrderCommandSettings(
        @Nullable Map<String, OrderEnvironment> environments,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("150s") Duration commandTimeout,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("60s") Duration settle,
        @DefaultValue("15m") Duration giveUp,
        @DefaultValue("10m") Duration settling,
        @DefaultValue("10m") Duration flowSlack,
        @DefaultValue("500") int pageSize,
        @DefaultValue("64MB") DataSize maxAnswer) {

    static final String PREFIX = "almanac.order-management.";

    private static final DataSize LARGEST = DataSize.ofGigabytes(1);
    private static final int LARGEST_PAGE = 5000;

    static String where(String environment) {
        return PREFIX + "environments." + environment + ".";
    }

    /**
     * The environments, checked.
     *
     * @throws IllegalStateException naming each setting that is wrong
     */
    List<OrderConnection> connections() {
        List<String> problems = new ArrayList<>(own());
        List<OrderConnection> connections = new ArrayList<>();
        (environments == null ? Map.<String, OrderEnvironment>of() : environments).forEach((name, given) -> {
            OrderSettingsCheck check = new OrderSettingsCheck(where(name), given);
            check.check(name).ifPresent(connections::add);
            problems.addAll(check.problems());
        });
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The settings of order management are wrong. "
                    + String.join(" ", problems.stream().sorted().toList()));
        }
        return connections;
    }

    ClientLimits limits() {
        return new ClientLimits(connectTimeout, readTimeout, patience, pageSize, maxAnswer.toBytes());
    }

    private List<String> own() {
        List<String> problems = new ArrayList<>();
        Map.of(
                        "connect-timeout", connectTimeout,
                        "read-timeout", readTimeout,
                        "command-timeout", commandTimeout,
                        "settle", settle,
                        "give-up", giveUp)
                .forEach((name, duration) -> {
                    if (duration.isNegative() || duration.isZero()) {
                        problems.add(PREFIX + name + " must be longer than nothing.");
                    }
                });
        Map.of("patience", patience, "settling", settling, "flow-slack", flowSlack)
                .forEach((name, duration) -> {
                    if (duration.isNegative()) {
                        problems.add(PREFIX + name + " must not be negative.");
                    }
                });
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            problems.add(PREFIX + "page-size must be 1 to " + LARGEST_PAGE + ".");
        }
        if (maxAnswer.toBytes() <= 0 || maxAnswer.compareTo(LARGEST) > 0) {
            problems.add(PREFIX + "max-answer must be more than nothing and at most 1GB.");
        }
        return problems;
    }
}
