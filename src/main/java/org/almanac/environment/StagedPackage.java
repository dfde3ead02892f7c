package org.almanac.environment;

import java.util.List;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.Finding;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A package that was read once: its manifest and the index of its components. The bodies are in the shared store, by hash,
 * so that planning and importing it into any number of environments needs no second look at the zip.
 *
 * @param id SHA-256 of the zip
 */
public record StagedPackage(
        Sha256 id,
        PackageManifest manifest,
        List<Component> components,
        List<String> unclaimedEntries,
        List<Finding> findings) {

    /** @param body hash of the definition; null for a mere reference */
    public record Component(
            ComponentRef ref,
            String name,
            @Nullable ComponentRef parent,
            @Nullable Integer behavior,
            @Nullable Sha256 body) {}

    public StagedPackage {
        components = List.copyOf(components);
        unclaimedEntries = List.copyOf(unclaimedEntries);
        findings = List.copyOf(findings);
    }
}
