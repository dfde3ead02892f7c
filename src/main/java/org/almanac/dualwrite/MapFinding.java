package org.almanac.dualwrite;

import org.almanac.solution.FindingSeverity;

/**
 * Something about the table maps of an environment that a person should know.
 *
 * @param code stable, such as {@code unmanaged-layer}
 * @param subject display name of the map, or name of the row
 * @param remedy what to do
 */
public record MapFinding(String code, FindingSeverity severity, String subject, String message, String remedy) {}
