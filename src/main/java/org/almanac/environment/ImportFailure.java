package org.almanac.environment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.almanac.environment.records.MissingDependenciesXml;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.PlatformCode;

/**
 * Why an import failed, in the platform's words (dataverse-semantics 3.6 and 10).
 *
 * @param number the platform's signed number
 * @param text what clients find in the job data, and as message of the asynchronous operation
 */
public record ImportFailure(int number, String text) {

    private static final String PREFIX = "Solution manifest import: FAILURE: ";

    /** A failure that has no number of its own. */
    public static ImportFailure of(PlatformCode code, String message) {
        return new ImportFailure(code.number(), PREFIX + message);
    }

    /** What a refused plan fails with: its first refusal, with the list of what is missing where that is the cause. */
    public static Optional<ImportFailure> ofRefused(Plan plan, PackageManifest manifest) {
        return plan.refusals().stream()
                .findFirst()
                .flatMap(refusal -> ofHex(refusal.code(), refusal.message())
                        .map(failure -> failure.number == PlatformCode.IMPORT_MISSING_DEPENDENCIES.number()
                                ? failure.naming(missing(refusal, manifest))
                                : failure));
    }

    /** A failure with a number that is written in hexadecimal; empty if it is none of the platform's. */
    public static Optional<ImportFailure> ofHex(String code, String message) {
        return code.matches("0x[0-9A-Fa-f]{8}")
                ? Optional.of(new ImportFailure(Integer.parseUnsignedInt(code.substring(2), 16), PREFIX + message))
                : Optional.empty();
    }

    private static List<MissingDependency> missing(Plan.Refusal refusal, PackageManifest manifest) {
        Set<ComponentRef> absent = new TreeSet<>(refusal.components());
        return manifest.missingDependencies().stream()
                .filter(dependency -> absent.contains(dependency.required().component()))
                .collect(Collectors.toList());
    }

    private ImportFailure naming(List<MissingDependency> missing) {
        return new ImportFailure(
                number, text + " " + MissingDependenciesXml.of(missing) + ", ProductUpdatesOnly : False");
    }

    /** The number as the documentation writes it, such as {@code 0x8004801D}. */
    public String hex() {
        return "0x" + Integer.toHexString(number).toUpperCase(Locale.ROOT);
    }
}
