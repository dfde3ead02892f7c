package org.almanac.environment;

/** How a package is to be imported; part of what a plan's hash is made of. */
public record ImportOptions(ImportMode mode, Customizations customizations, boolean activateProcesses) {

    /** Auto, maintaining customizations, activating processes. */
    public static ImportOptions standard() {
        return new ImportOptions(ImportMode.AUTO, Customizations.MAINTAIN, true);
    }
}
