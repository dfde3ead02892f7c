package org.almanac.target.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings {@code almanac.dual-write.gateway.*}.
 *
 * @param enabled whether the gateway is used at all
 * @param links by name of the environment
 * @param connectTimeout to reach the gateway
 * @param readTimeout for a whole answer to a question
 * @param actionTimeout for a whole answer to an order; the known clients wait as long (dual-write-and-order-management 4)
 * @param resetTimeout for a whole answer to a reset
 * @param patience how long one question may wait in all because of 429
 * @param settle how long after an order without an answer the gateway is asked what became of it
 * @param giveUp how long after such an order the gateway may show no trace of it
 * @param emptyListRetries how often an empty list of maps is asked for again
 * @param maxAnswer largest answer that is read
 */
@ConfigurationProperties("almanac.dual-write.gateway")
record GatewaySettings(
        @DefaultValue("false") boolean enabled,
        @Nullable Map<String, GatewayLink> links,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("20s") Duration readTimeout,
        @DefaultValue("180s") Duration actionTimeout,
        @DefaultValue("300s") Duration resetTimeout,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("60s") Duration settle,
        @DefaultValue("15m") Duration giveUp,
        @DefaultValue("2") int emptyListRetries,
        @DefaultValue("64MB") DataSize maxAnswer) {

    private static final String PREFIX = "almanac.dual-write.gateway.";
    private static final DataSize LARGEST = DataSize.ofGigabytes(1);
    private static final int MOST_RETRIES = 10;

    Map<String, GatewayLink> configured() {
        return links == null ? Map.of() : links;
    }

    /** What is wrong with the settings, in sentences that never show a secret. */
    List<String> problems() {
        var problems = new java.util.ArrayList<String>();
        Map.of(
                        "connect-timeout", connectTimeout,
                        "read-timeout", readTimeout,
                        "action-timeout", actionTimeout,
                        "reset-timeout", resetTimeout,
                        "settle", settle,
                        "give-up", giveUp)
                .forEach((name, duration) -> {
                    if (duration.isNegative() || duration.isZero()) {
                        problems.add(PREFIX + name + " must be longer than nothing.");
                    }
                });
        if (patience.isNegative()) {
            problems.add(PREFIX + "patience must not be negative.");
        }
        if (emptyListRetries < 0 || emptyListRetries > MOST_RETRIES) {
            problems.add(PREFIX + "empty-list-retries must be 0 to " + MOST_RETRIES + ".");
        }
        if (maxAnswer.toBytes() <= 0 || maxAnswer.compareTo(LARGEST) > 0) {
            problems.add(PREFIX + "max-answer must be more than nothing and at most 1GB.");
        }
        configured().forEach((name, link) -> {
            String where = PREFIX + "links." + name + ".";
            named(name, problems);
            link.problems().forEach(problem -> problems.add(where + problem));
        });
        return problems.stream().sorted().toList();
    }

    private static void named(String name, List<String> problems) {
        try {
            new EnvironmentName(name);
        } catch (BadInput e) {
            problems.add(PREFIX + "links: " + e.getMessage());
        }
    }
}
