package org.almanac.dualwrite;

/**
 * A check that must pass before environments are linked (dual-write-and-order-management 2.2).
 *
 * @param name such as {@code core-solution}
 * @param remedy what to do if it did not pass
 */
public record HealthCheck(String name, boolean passed, String detail, String remedy) {}
