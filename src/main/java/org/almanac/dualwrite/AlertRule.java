package org.almanac.dualwrite;

/**
 * An alert: so many errors of a type within so many minutes (dual-write-and-order-management 1.8).
 *
 * @param errorType such as {@code Application} or {@code Platform}
 * @param action {@code notify}, {@code pause} or {@code stop}
 */
public record AlertRule(String name, String errorType, int errors, int minutes, String action) {}
