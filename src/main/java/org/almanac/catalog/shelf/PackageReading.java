package org.almanac.catalog.shelf;

import java.nio.file.Path;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.SolutionPackage;

/** Opens a zip as a solution package. */
@FunctionalInterface
interface PackageReading {

    /** @throws org.almanac.problem.BadInput if it is none */
    SolutionPackage open(Path zip, ReadLimits limits);
}
