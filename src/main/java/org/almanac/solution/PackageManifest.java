package org.almanac.solution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code solution.xml} says (package-format 2).
 *
 * @param uniqueName identity of the solution
 * @param displayName localized name in the base language, or the unique name
 * @param version as written
 * @param managed whether the package is managed
 * @param publisher who owns it
 * @param packageVersion {@code SolutionPackageVersion}; null in packages of the 2011 line
 * @param platformVersion {@code version} of the platform that wrote it
 * @param parent set for a patch
 * @param rootComponents in the order of the file
 * @param missingDependencies in the order of the file
 * @param languages LCIDs with labels in the package
 * @param rootAttributes all attributes of {@code ImportExportXml}, in file order
 * @param source the whole of {@code solution.xml} as canonical XML, so that writing an unchanged package loses nothing
 */
public record PackageManifest(
        String uniqueName,
        String displayName,
        SolutionVersion version,
        boolean managed,
        Publisher publisher,
        @Nullable String packageVersion,
        @Nullable String platformVersion,
        @Nullable ParentSolution parent,
        List<RootComponent> rootComponents,
        List<MissingDependency> missingDependencies,
        List<Integer> languages,
        Map<String, String> rootAttributes,
        String source) {

    public PackageManifest {
        rootComponents = List.copyOf(rootComponents);
        missingDependencies = List.copyOf(missingDependencies);
        languages = List.copyOf(languages);
    }

    public Optional<ParentSolution> patchOf() {
        return Optional.ofNullable(parent);
    }
}
