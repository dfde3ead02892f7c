package org.almanac.target.dataverse.client;

import java.time.Duration;

/**
 * How long and how much is waited for and read.
 *
 * @param connectTimeout to reach an environment
 * @param readTimeout for a whole answer to a question
 * @param patience how long one question may wait in all because of 429 and 503
 * @param pageSize rows in one answer, 1 to 5000
 * @param maxAnswer largest answer that is read into memory, in bytes
 */
public record ClientLimits(
        Duration connectTimeout, Duration readTimeout, Duration patience, int pageSize, long maxAnswer) {}
