package org.almanac.environment;

import java.time.Instant;
import java.util.List;
import org.almanac.solution.Publisher;
import org.almanac.solution.SolutionVersion;

/** A solution in an environment, with its patches by version. */
public record InstalledSolution(
        String uniqueName,
        String displayName,
        SolutionVersion version,
        boolean managed,
        Publisher publisher,
        Instant installedOn,
        Instant updatedOn,
        List<InstalledPatch> patches) {

    /** A patch of a solution. */
    public record InstalledPatch(String uniqueName, SolutionVersion version, Instant installedOn) {}

    public InstalledSolution {
        patches = List.copyOf(patches);
    }
}
