package org.almanac.catalog.shelf;

import org.almanac.solution.ReadLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings {@code almanac.packages.*}.
 *
 * @param maxSize the largest zip that is taken
 * @param limits what a package may cost while it is read; what is absent is as {@link ReadLimits#standard()} has it
 */
@ConfigurationProperties("almanac.packages")
record PackageSettings(
        @DefaultValue("120MB") DataSize maxSize,
        @DefaultValue Limits limits) {

    /** The settings {@code almanac.packages.limits.*}; see {@link ReadLimits}. */
    record Limits(
            @Nullable Integer maxEntries,
            @Nullable DataSize maxEntrySize,
            @Nullable DataSize maxTotalSize,
            @Nullable Integer maxRatio,
            @Nullable Integer maxNameLength,
            @Nullable Integer maxXmlDepth,
            @Nullable Integer maxXmlAttributes,
            @Nullable Integer maxComponents) {

        ReadLimits readLimits() {
            var standard = ReadLimits.standard();
            return new ReadLimits(
                    or(maxEntries, standard.maxEntries()),
                    or(maxEntrySize, standard.maxEntryBytes()),
                    or(maxTotalSize, standard.maxTotalBytes()),
                    or(maxRatio, standard.maxRatio()),
                    or(maxNameLength, standard.maxNameLength()),
                    or(maxXmlDepth, standard.maxXmlDepth()),
                    or(maxXmlAttributes, standard.maxXmlAttributes()),
                    or(maxComponents, standard.maxComponents()));
        }

        private static int or(@Nullable Integer value, int standard) {
            return value == null ? standard : value;
        }

        private static long or(@Nullable DataSize value, long standard) {
            return value == null ? standard : value.toBytes();
        }
    }
}
