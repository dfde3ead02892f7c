package org.almanac.dualwrite;

/**
 * Why a table map cannot be run, or should not be.
 *
 * @param code of the platform, such as {@code DIPV1004} (dual-write-and-order-management 2.7)
 * @param subject field, column or key that it is about
 * @param remedy what to do
 */
public record ValidationIssue(String code, String message, String subject, String remedy) {}
