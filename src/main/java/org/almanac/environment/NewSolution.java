package org.almanac.environment;

/**
 * An unmanaged solution to create.
 *
 * @param uniqueName letters, digits and underscores, at most 65, not beginning with a digit; cannot change later
 * @param displayName 1 to 256 characters
 * @param version one to four numbers
 * @param publisher unique name of a publisher in the environment
 */
public record NewSolution(String uniqueName, String displayName, String version, String publisher) {}
