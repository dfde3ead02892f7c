package org.almanac.ordermanagement;

import java.util.UUID;

/**
 * A rule of a policy.
 *
 * @param definition condition and, of an execution policy, action
 * @param active a rule that a managed solution brings cannot be deleted, only switched off
 */
public record Rule(UUID id, String name, String definition, String entity, boolean active) {}
