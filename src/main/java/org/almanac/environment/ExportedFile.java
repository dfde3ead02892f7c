package org.almanac.environment;

import java.util.List;
import org.almanac.solution.Finding;
import org.almanac.solution.Sha256;

/**
 * The package that an export has made, as it is kept.
 *
 * @param fileName as the platform names it
 * @param hash of the zip, which is also the id it will have in the catalogue
 * @param size in bytes
 * @param missing how many missing dependencies its manifest names
 */
public record ExportedFile(
        String fileName,
        Sha256 hash,
        long size,
        String solution,
        String version,
        boolean managed,
        int missing,
        List<Finding> warnings) {

    public ExportedFile {
        warnings = List.copyOf(warnings);
    }
}
