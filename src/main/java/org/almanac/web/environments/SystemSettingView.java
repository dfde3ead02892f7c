package org.almanac.web.environments;

import io.swagger.v3.oas.annotations.media.Schema;
import org.almanac.environment.SystemSettings;

/** A system setting of an environment. */
@Schema(name = "SystemSetting", description = "A system setting of an environment")
record SystemSettingView(
        @Schema(description = "Column of the platform's table organization", example = "currencysymbol")
        String name,

        @Schema(example = "Currency Symbol") String label,

        @Schema(description = "Group in which it is exported", example = "General")
        String group,

        @Schema(allowableValues = {"text", "number", "flag"})
        String type,

        @Schema(description = "The value in force; 1 or 0 for a flag", example = "$")
        String value,

        @Schema(description = "The value where nobody has set one")
        String platformDefault) {

    static SystemSettingView of(SystemSettings.Setting setting) {
        return new SystemSettingView(
                setting.name(),
                setting.label(),
                setting.group().shortName(),
                setting.type(),
                setting.value(),
                setting.platformDefault());
    }
}
