package org.almanac.environment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of an environment as a whole: the columns of the platform's table {@code organization} that exports carry. */
public interface SystemSettings {

    /**
     * A setting in an environment.
     *
     * @param name of the organization's column, such as {@code currencysymbol}
     * @param label as the platform's settings pages call it
     * @param group the group in which it is exported
     * @param type {@code text}, {@code number} or {@code flag}
     * @param platformDefault the value where nobody has set it
     * @param value the value in force
     */
    record Setting(String name, String label, SettingsGroup group, String type, String platformDefault, String value) {}

    /** All settings by group and name, those with the platform's default included. */
    List<Setting> all(EnvironmentName environment);

    /**
     * Changes settings.
     *
     * @param values by name; nothing for the platform's default
     * @param operationKey names the change in the environment's journal
     * @throws org.almanac.problem.BadInput UNKNOWN_SETTING or INVALID_SETTING; nothing has changed then
     */
    List<Setting> change(EnvironmentName environment, Map<String, Optional<String>> values, String operationKey);
}
