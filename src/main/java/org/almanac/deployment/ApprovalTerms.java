package org.almanac.deployment;

import java.time.Duration;

/**
 * Who must approve a plan.
 *
 * @param candidateGroup whose members may decide
 * @param required how many different people must approve, from 1
 * @param dueIn time until the round expires
 */
public record ApprovalTerms(String candidateGroup, int required, Duration dueIn) {}
