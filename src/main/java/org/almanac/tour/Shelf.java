package org.almanac.tour;

import java.io.ByteArrayInputStream;
import org.almanac.catalog.Catalog;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.sample.SamplePackage;
import org.almanac.sample.SamplePackages;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The samples in the catalogue. */
@Component
@Profile("tour")
class Shelf {

    private final Catalog catalog;
    private final StagedPackages packages;

    Shelf(Catalog catalog, StagedPackages packages) {
        this.catalog = catalog;
        this.packages = packages;
    }

    /** Puts every sample into the catalogue. */
    void fill() {
        SamplePackages.all().forEach(this::shelve);
    }

    /** The sample, ready to be planned and imported. */
    StagedPackage staged(SamplePackage sample) {
        var shelved = shelve(sample);
        return packages.stage(shelved.id(), catalog.file(shelved.id()));
    }

    /** The catalogue keeps the same content once, so this may be asked again. */
    private ShelvedPackage shelve(SamplePackage sample) {
        return catalog.shelve(new ByteArrayInputStream(sample.toBytes()), TourUser.OPERATOR);
    }
}
