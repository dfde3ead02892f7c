package org.almanac.environment.records;

import java.util.List;
import org.almanac.environment.records.JobReport.Warning;
import org.almanac.solution.PlatformCode;

/** Where the warnings about no single component are reported. */
final class JobWarnings {

    private static final String LANGUAGES = PlatformCode.IMPORT_LANGUAGES_IGNORED.hex();
    private static final String SETTINGS = PlatformCode.IMPORT_SETTINGS_OVERWRITTEN.hex();

    private JobWarnings() {}

    /** Labels in languages that the environment does not have. */
    static List<Warning> languages(JobReport report) {
        return with(report, LANGUAGES);
    }

    /** Settings of the organization that the package overwrites. */
    static List<Warning> settings(JobReport report) {
        return with(report, SETTINGS);
    }

    /** What is about the package as a whole. */
    static List<Warning> others(JobReport report) {
        return report.warnings().stream()
                .filter(warning -> !warning.code().equalsIgnoreCase(LANGUAGES)
                        && !warning.code().equalsIgnoreCase(SETTINGS))
                .toList();
    }

    private static List<Warning> with(JobReport report, String code) {
        return report.warnings().stream()
                .filter(warning -> warning.code().equalsIgnoreCase(code))
                .toList();
    }
}
