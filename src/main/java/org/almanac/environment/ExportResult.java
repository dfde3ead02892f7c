package org.almanac.environment;

import java.util.List;
import org.almanac.solution.Finding;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageManifest;

/**
 * What an export came to.
 *
 * @param manifest as it was written
 * @param fileName {@code <name>_<major>_<minor>_<build>_<revision>[_managed].zip} (dataverse-semantics 5.2)
 * @param missing components outside the package that components of it need; also in the manifest
 * @param warnings what was left out or is older than it looks to its author
 */
public record ExportResult(
        PackageManifest manifest, String fileName, List<MissingDependency> missing, List<Finding> warnings) {

    public ExportResult {
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
    }
}
