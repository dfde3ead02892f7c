package org.almanac.catalog.shelf;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;

/**
 * How a person or pipeline names a package.
 *
 * @param text as given
 * @param id set when the text is one
 * @param uniqueName the part before {@code @}
 * @param version the part after {@code @}; null stands for the newest
 */
record PackageReference(
        String text,
        @Nullable Sha256 id,
        String uniqueName,
        @Nullable SolutionVersion version) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int SHOWN = 120;

    /** @throws BadInput UNKNOWN_PACKAGE if no package can have this name */
    static PackageReference parse(String reference) {
        String text = reference.strip();
        if (ID.matcher(text).matches()) {
            return new PackageReference(text, new Sha256(text.toLowerCase(Locale.ROOT)), text, null);
        }
        int at = text.lastIndexOf('@');
        return at < 0
                ? new PackageReference(text, null, text, null)
                : new PackageReference(text, null, text.substring(0, at).strip(), version(text, at));
    }

    private static SolutionVersion version(String text, int at) {
        try {
            return SolutionVersion.parse(text.substring(at + 1));
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    ErrorCode.UNKNOWN_PACKAGE,
                    "'" + shown(text) + "' does not name a package: what follows @ must be a version such as 1.0.0.0.",
                    shown(text),
                    List.of(),
                    e);
        }
    }

    BadInput unknown() {
        return new BadInput(
                ErrorCode.UNKNOWN_PACKAGE, "The catalogue has no package '" + shown(text) + "'.", shown(text));
    }

    /**
     * Chooses among the packages of this name: the version asked for or the newest, then a managed build before an
     * unmanaged one.
     *
     * @throws Refusal AMBIGUOUS_PACKAGE if several are left
     */
    Optional<ShelvedPackage> choose(List<ShelvedPackage> named) {
        Optional<SolutionVersion> wanted = version != null
                ? Optional.of(version)
                : named.stream().map(ShelvedPackage::version).max(Comparator.naturalOrder());
        List<ShelvedPackage> fitting = wanted.map(
                        v -> named.stream().filter(p -> p.version().sameAs(v)).toList())
                .orElse(List.of());
        List<ShelvedPackage> managed =
                fitting.stream().filter(ShelvedPackage::managed).toList();
        List<ShelvedPackage> left = managed.isEmpty() ? fitting : managed;
        if (left.size() > 1) {
            throw ambiguous(left);
        }
        return left.stream().findFirst();
    }

    private Refusal ambiguous(List<ShelvedPackage> candidates) {
        List<ProblemDetailItem> items = candidates.stream()
                .map(p -> new ProblemDetailItem(
                        ErrorCode.AMBIGUOUS_PACKAGE.code(),
                        "Uploaded " + p.uploadedAt() + " by " + p.uploadedBy() + ", " + p.size() + " bytes.",
                        p.id().hex(),
                        null))
                .toList();
        return new Refusal(
                ErrorCode.AMBIGUOUS_PACKAGE,
                candidates.size() + " different packages are '" + shown(text) + "'.",
                shown(text),
                items,
                null);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
