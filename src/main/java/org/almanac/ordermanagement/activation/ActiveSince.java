package org.almanac.ordermanagement.activation;

import java.time.Instant;
import org.almanac.ordermanagement.Activation;

/**
 * Something that was activated.
 *
 * @param settledAt from when on it is shown as active; the same moment as {@code since} unless it is a provider
 */
public record ActiveSince(Instant since, Instant settledAt) {

    Activation at(Instant now) {
        return now.isBefore(settledAt) ? Activation.SETTLING : Activation.ACTIVE;
    }
}
