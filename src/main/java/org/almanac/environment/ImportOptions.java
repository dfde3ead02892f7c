package org.almanac.environment;

/**
 * How a package is to be imported; part of what a plan's hash is made of.
 *
 * @param activateProcesses whether the package's processes and plug-in steps are switched on
 * @param settings values of environment variables and connections for the target
 */
public record ImportOptions(
        ImportMode mode, Customizations customizations, boolean activateProcesses, DeploymentSettings settings) {

    public ImportOptions(ImportMode mode, Customizations customizations, boolean activateProcesses) {
        this(mode, customizations, activateProcesses, DeploymentSettings.NONE);
    }

    /** Auto, maintaining customizations, activating processes. */
    public static ImportOptions standard() {
        return new ImportOptions(ImportMode.AUTO, Customizations.MAINTAIN, true);
    }
}
