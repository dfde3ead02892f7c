package org.almanac.process.tablemaps;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a set-up of dual-write installs.
 *
 * @param packages in order, Dual Write Core first unless it is there
 * @param next index of the package whose turn is next; those before it were begun
 * @param finance host of the finance and operations environment; null if the environments are linked already
 * @param companies legal entities that take part
 */
record SetUpDocument(
        List<Package> packages, int next, @Nullable String finance, List<String> companies) {

    /** @param maps whether it brings table maps, so that it is applied */
    record Package(String id, String uniqueName, String version, boolean core, boolean maps) {}

    SetUpDocument {
        packages = List.copyOf(packages);
        companies = List.copyOf(companies);
    }

    Optional<Package> core() {
        return packages.stream().filter(Package::core).findFirst();
    }

    /** Packages besides the core. */
    List<Package> others() {
        return packages.stream().filter(one -> !one.core()).toList();
    }

    /** The package whose turn it is; empty before the first. */
    Optional<Package> current() {
        return next == 0 ? Optional.empty() : Optional.of(others().get(next - 1));
    }

    SetUpDocument withNext(int index) {
        return new SetUpDocument(packages, index, finance, companies);
    }
}
