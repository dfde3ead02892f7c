package org.almanac.environment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A group of system settings that an export may carry; each is a parameter of {@code ExportSolution} (5.1, 5.3). */
public enum SettingsGroup {
    AUTO_NUMBERING("ExportAutoNumberingSettings"),
    CALENDAR("ExportCalendarSettings"),
    CUSTOMIZATION("ExportCustomizationSettings"),
    EMAIL_TRACKING("ExportEmailTrackingSettings"),
    GENERAL("ExportGeneralSettings"),
    MARKETING("ExportMarketingSettings"),
    OUTLOOK_SYNCHRONIZATION("ExportOutlookSynchronizationSettings"),
    ISV_CONFIG("ExportIsvConfig"),
    RELATIONSHIP_ROLES("ExportRelationshipRoles"),
    SALES("ExportSales"),
    EXTERNAL_APPLICATIONS("ExportExternalApplications");

    private final String parameter;

    SettingsGroup(String parameter) {
        this.parameter = parameter;
    }

    /** Name of the parameter of {@code ExportSolution}. */
    public String parameter() {
        return parameter;
    }

    /** The name in short, as {@code AutoNumbering} or {@code General}. */
    public String shortName() {
        String name = parameter.substring("Export".length());
        return name.endsWith("Settings") ? name.substring(0, name.length() - "Settings".length()) : name;
    }

    /** The group that its parameter or its short name means, in any case. */
    public static Optional<SettingsGroup> named(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(group -> group.parameter.toLowerCase(Locale.ROOT).equals(wanted)
                        || group.shortName().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
