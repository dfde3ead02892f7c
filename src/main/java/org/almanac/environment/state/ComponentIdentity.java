package org.almanac.environment.state;

import org.almanac.solution.ComponentRef;
import org.jspecify.annotations.Nullable;

/**
 * How a component is called and where it belongs.
 *
 * @param name as its first package wrote it
 * @param parent the table or other component that holds it
 */
public record ComponentIdentity(String name, @Nullable ComponentRef parent) {}
