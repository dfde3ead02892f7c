package org.almanac.solution;

import java.nio.file.Path;
import org.almanac.solution.reading.PackageReader;

/** Opens solution packages. */
public final class SolutionPackages {

    private SolutionPackages() {}

    /**
     * Opens a solution package: checks the archive's directory and reads the manifest. Components are checked when they are
     * read.
     *
     * @param zip the file; it must not change while the package is open
     * @return a package that the caller closes
     * @throws org.almanac.problem.BadInput if the file is no solution package, is damaged, unsafe or beyond a limit
     */
    public static SolutionPackage open(Path zip, ReadLimits limits) {
        return PackageReader.open(zip, limits);
    }
}
