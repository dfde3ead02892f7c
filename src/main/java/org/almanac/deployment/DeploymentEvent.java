package org.almanac.deployment;

import java.time.Instant;

/**
 * Something that happened to a deployment, for those who watch it.
 *
 * @param sequence rises over all deployments
 * @param type {@code state}, {@code step}, {@code progress}, {@code approval} or {@code problem}
 * @param text one line for people
 */
public record DeploymentEvent(long sequence, DeploymentId deployment, String type, String text, Instant at) {}
