package org.almanac.environment.settings;

import org.almanac.environment.SettingsGroup;

/**
 * A system setting: a column of the platform's table {@code organization}.
 *
 * @param group the group in which it is exported (dataverse-semantics 5.3)
 * @param column logical name of the column, which is also the element in {@code OrganizationSettings}
 * @param label as the platform's settings pages call it
 * @param platformDefault the value of an environment where nobody has set it
 */
public record SystemSetting(
        SettingsGroup group, String column, String label, SettingType type, String platformDefault) {}
