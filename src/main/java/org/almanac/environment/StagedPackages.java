package org.almanac.environment;

import java.nio.file.Path;
import java.util.Optional;
import org.almanac.solution.Sha256;

/** Packages made ready for planning and import. */
public interface StagedPackages {

    /**
     * Reads the zip, unless it was read before, and keeps its index and bodies.
     *
     * @param id SHA-256 of the file
     * @throws org.almanac.problem.BadInput if the file is no valid package
     */
    StagedPackage stage(Sha256 id, Path zip);

    Optional<StagedPackage> find(Sha256 id);
}
