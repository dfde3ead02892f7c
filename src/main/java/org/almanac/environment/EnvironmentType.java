package org.almanac.environment;

/** What an environment is for; approval rules ask for it. */
public enum EnvironmentType {
    PRODUCTION,
    SANDBOX,
    DEVELOPER
}
