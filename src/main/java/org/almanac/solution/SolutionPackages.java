package org.almanac.solution;

import java.nio.file.Path;
import org.almanac.solution.cab.CabinetPackage;
import org.almanac.solution.reading.PackageReader;

/** Opens solution packages. */
public final class SolutionPackages {

    private SolutionPackages() {}

    /**
     * Opens a solution package: checks the archive's directory and reads the manifest. Components are checked when they are
     * read.
     *
     * <p>A cabinet (.cab), the old container (dataverse-semantics 1.1), is told by its first bytes; it is unpacked into a
     * temporary file under the same limits.
     *
     * @param file a zip or a cabinet; it must not change while the package is open
     * @return a package that the caller closes
     * @throws org.almanac.problem.BadInput if the file is no solution package, is damaged, unsafe or beyond a limit
     */
    public static SolutionPackage open(Path file, ReadLimits limits) {
        return isCabinet(file) ? CabinetPackage.open(file, limits) : PackageReader.open(file, limits);
    }

    /** Whether a file is a cabinet and not a zip, by its first bytes. */
    public static boolean isCabinet(Path file) {
        return CabinetPackage.isAt(file);
    }
}
