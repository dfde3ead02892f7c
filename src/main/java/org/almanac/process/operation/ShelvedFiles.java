package org.almanac.process.operation;

import org.almanac.catalog.Catalog;
import org.almanac.catalog.ShelvedPackage;
import org.almanac.environment.StagedPackage;
import org.almanac.environment.StagedPackages;
import org.almanac.solution.Sha256;
import org.almanac.target.PackageFile;
import org.springframework.stereotype.Component;

/** Packages of the catalogue as processes need them. */
@Component
public class ShelvedFiles {

    private final Catalog catalog;
    private final StagedPackages staged;

    ShelvedFiles(Catalog catalog, StagedPackages staged) {
        this.catalog = catalog;
        this.staged = staged;
    }

    public PackageFile file(Sha256 id) {
        return new PackageFile(id, catalog.file(id));
    }

    public StagedPackage staged(Sha256 id) {
        return staged.stage(id, catalog.file(id));
    }

    /** @throws org.almanac.problem.BadInput UNKNOWN_PACKAGE */
    public ShelvedPackage resolve(String reference) {
        return catalog.resolve(reference);
    }
}
