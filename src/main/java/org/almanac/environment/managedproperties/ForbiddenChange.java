package org.almanac.environment.managedproperties;

import org.almanac.solution.PlatformCode;

/**
 * A change that a managed property does not allow.
 *
 * @param property name of the changed property, as in {@code ComponentBody.properties()}
 * @param managedProperty name of the managed property that forbids it, such as {@code IsCustomizable}
 * @param code the platform's number for it: one for a single property, another where a combination forbids
 */
public record ForbiddenChange(String property, String managedProperty, PlatformCode code) {}
