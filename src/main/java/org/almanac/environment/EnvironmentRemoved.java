package org.almanac.environment;

/** An environment was removed, within the transaction that does it; whoever keeps something by its name removes that too. */
public record EnvironmentRemoved(EnvironmentName environment) {}
