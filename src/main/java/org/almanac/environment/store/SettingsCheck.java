package org.almanac.environment.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentKind;
import org.almanac.environment.EnvironmentSettings;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;

/** What the settings of an environment may be. */
final class SettingsCheck {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 500;
    private static final int MOST_PROVIDED = 500;

    private SettingsCheck() {}

    static void check(EnvironmentSettings settings) {
        String displayName = settings.displayName();
        if (displayName != null && (displayName.isBlank() || displayName.length() > LONGEST_NAME)) {
            throw invalid("displayName", "has 1 to " + LONGEST_NAME + " characters");
        }
        Integer ring = settings.ring();
        if (ring != null && ring < 1) {
            throw invalid("ring", "is a number from 1");
        }
        if (settings.provides() != null && settings.provides().size() > MOST_PROVIDED) {
            throw invalid("provides", "has at most " + MOST_PROVIDED + " entries");
        }
        checkVersion(settings.platformVersion());
        checkUrl(settings);
    }

    static void sameKind(Environment environment, EnvironmentSettings settings) {
        if (settings.kind() != null && settings.kind() != environment.kind()) {
            throw invalid("kind", "cannot be changed; register another environment instead");
        }
    }

    private static void checkVersion(@Nullable String version) {
        try {
            if (version != null) {
                SolutionVersion.parse(version);
            }
        } catch (IllegalArgumentException e) {
            throw invalid("platformVersion", "is a version such as 9.2");
        }
    }

    private static void checkUrl(EnvironmentSettings settings) {
        String url = settings.url();
        if (settings.kind() == EnvironmentKind.DATAVERSE && url == null) {
            throw invalid("url", "is needed for an environment of kind dataverse");
        }
        if (url != null && (url.length() > LONGEST_URL || !safe(url))) {
            throw invalid(
                    "url",
                    "is an https address of at most " + LONGEST_URL
                            + " characters; http is taken for this machine only");
        }
    }

    private static boolean safe(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme())
                            || ("http".equalsIgnoreCase(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost())));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static BadInput invalid(String field, String rule) {
        return new BadInput(ErrorCode.INVALID_ENVIRONMENT, "The field " + field + " " + rule + ".", field);
    }
}
