package org.almanac.environment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * @param settings system settings that the package carries, by name (dataverse-semantics 5.3)
 */
public record StagedPackage(
        Sha256 id,
        PackageManifest manifest,
        List<Component> components,
        List<String> unclaimedEntries,
        List<Finding> findings,
        Map<String, String> settings) {

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
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** A package without settings. */
    public StagedPackage(
            Sha256 id,
            PackageManifest manifest,
            List<Component> components,
            List<String> unclaimedEntries,
            List<Finding> findings) {
        this(id, manifest, components, unclaimedEntries, findings, Map.of());
    }
}
