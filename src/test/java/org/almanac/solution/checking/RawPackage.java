package org.almanac.solution.checking;

import org.almanac.solution.PackageBuilder;
import org.almanac.solution.RawZip;

/** A built package whose customizations.xml is changed as text, for what the builder does not make. */
record RawPackage(PackageBuilder builder) {

    static RawPackage of(PackageBuilder builder) {
        return new RawPackage(builder);
    }

    byte[] replace(String... textsAndReplacements) {
        return RawZip.replaced(builder.toBytes(), "customizations.xml", textsAndReplacements);
    }
}
