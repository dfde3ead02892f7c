package org.almanac.environment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of an environment; null means the default when registering, and no change when changing.
 *
 * @param displayName 1 to 200 characters; default the name
 * @param type default sandbox
 * @param kind default embedded; cannot be changed later
 * @param url only for a Dataverse environment
 * @param ring from 1
 * @param provides patterns of first-party solutions
 * @param platformVersion default 9.2
 * @param governance default {@link Governance#STANDARD}; replaces the old one as a whole
 */
public record EnvironmentSettings(
        @Nullable String displayName,
        @Nullable EnvironmentType type,
        @Nullable EnvironmentKind kind,
        @Nullable String url,
        @Nullable Integer ring,
        @Nullable List<ProvidedSolution> provides,
        @Nullable String platformVersion,
        @Nullable Governance governance) {

    public EnvironmentSettings(
            @Nullable String displayName,
            @Nullable EnvironmentType type,
            @Nullable EnvironmentKind kind,
            @Nullable String url,
            @Nullable Integer ring,
            @Nullable List<ProvidedSolution> provides,
            @Nullable String platformVersion) {
        this(displayName, type, kind, url, ring, provides, platformVersion, null);
    }

    /** An embedded environment of the given type with all other defaults. */
    public static EnvironmentSettings embedded(
            String displayName, EnvironmentType type, List<ProvidedSolution> provides) {
        return new EnvironmentSettings(displayName, type, EnvironmentKind.EMBEDDED, null, null, provides, null);
    }
}
