package org.almanac.environment;

/** Where an environment lives: in Almanac's own database, or on the platform behind its Web API. */
public enum EnvironmentKind {
    EMBEDDED,
    DATAVERSE
}
