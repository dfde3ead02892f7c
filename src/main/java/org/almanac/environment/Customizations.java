package org.almanac.environment;

/** What an update does to unmanaged customizations of the package's components. */
public enum Customizations {
    MAINTAIN,
    OVERWRITE
}
