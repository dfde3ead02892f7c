package org.almanac.solution;

/** A component outside the package that a component of the package needs, written at export. */
public record MissingDependency(DependencyEnd required, DependencyEnd dependent) {}
