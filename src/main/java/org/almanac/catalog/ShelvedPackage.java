package org.almanac.catalog;

import java.time.Instant;
import java.util.List;
import org.almanac.solution.Finding;
import org.almanac.solution.Publisher;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;

/**
 * A package on the shelf.
 *
 * @param id SHA-256 of the zip
 * @param components how many it has
 * @param missingDependencies how many components outside of it its manifest names
 * @param size of the zip in bytes
 */
public record ShelvedPackage(
        Sha256 id,
        String uniqueName,
        String displayName,
        SolutionVersion version,
        boolean managed,
        Publisher publisher,
        int components,
        int missingDependencies,
        List<Finding> findings,
        long size,
        Instant uploadedAt,
        String uploadedBy) {

    public ShelvedPackage {
        findings = List.copyOf(findings);
    }
}
