package org.almanac.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import org.almanac.environment.Customizations;
import org.almanac.environment.DeploymentSettings;
import org.almanac.environment.DeploymentSettingsFile;
import org.almanac.environment.ImportMode;
import org.almanac.environment.ImportOptions;
import org.jspecify.annotations.Nullable;

/** How a package is to be imported, as requests say it; what is absent is as {@link ImportOptions#standard()} has it. */
public record OptionFields(
        @Nullable String mode,
        @Nullable String customizations,
        @Nullable Boolean activateProcesses,
        @Nullable JsonNode settings) {

    /** The options, or a problem MALFORMED_REQUEST with the words that are allowed. */
    public ImportOptions options() {
        var standard = ImportOptions.standard();
        return new ImportOptions(
                Words.parse(ImportMode.class, mode, "mode", standard.mode()),
                Words.parse(Customizations.class, customizations, "customizations", standard.customizations()),
                activateProcesses == null ? standard.activateProcesses() : activateProcesses,
                deploymentSettings());
    }

    /** The file itself, or its text. */
    private DeploymentSettings deploymentSettings() {
        if (settings == null || settings.isNull()) {
            return DeploymentSettings.NONE;
        }
        return DeploymentSettingsFile.parse(settings.isTextual() ? settings.textValue() : settings.toString());
    }
}
