package org.almanac.environment.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.ComponentRef;
import org.almanac.solution.MissingDependency;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.PackageFrame;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.SolutionPackage;
import org.almanac.solution.SolutionPackages;

/**
 * What a package holds, compared with what comes out of an environment that took it. Everything must be the same but for what
 * only the exporting environment knows:
 *
 * <ul>
 *   <li>the stamps of the platform on the root of solution.xml ({@code version}, {@code SolutionPackageVersion},
 *       {@code minimumversion}), because the environment writes the package now;
 *   <li>missing dependencies: those that the package brings itself are gone, those that the environment found are added;
 *   <li>the place of a component among its neighbours, as the platform's own exports sort some sections and not others;
 *   <li>files that belong to no component are kept, so that nothing is lost, although the platform would refuse them.
 * </ul>
 */
record RoundTrip(PackageManifest manifest, Map<ComponentRef, PackageComponent> components, PackageFrame frame) {

    private static final Set<String> STAMPS = Set.of("version", "SolutionPackageVersion", "minimumversion");

    static RoundTrip of(Path zip) throws IOException {
        try (SolutionPackage read = SolutionPackages.open(zip, ReadLimits.standard())) {
            Map<ComponentRef, PackageComponent> components = new TreeMap<>();
            read.forEachComponent(component -> components.put(component.ref(), component));
            return new RoundTrip(read.manifest(), components, read.frame());
        }
    }

    List<String> differences(RoundTrip other) {
        List<String> found = new ArrayList<>();
        compare(found, "unique name", manifest.uniqueName(), other.manifest.uniqueName());
        compare(found, "display name", manifest.displayName(), other.manifest.displayName());
        compare(found, "version", manifest.version(), other.manifest.version());
        compare(found, "managed", manifest.managed(), other.manifest.managed());
        compare(found, "publisher", manifest.publisher(), other.manifest.publisher());
        compare(found, "roots", manifest.rootComponents(), other.manifest.rootComponents());
        compare(found, "languages", manifest.languages(), other.manifest.languages());
        compare(found, "parent", manifest.patchOf(), other.manifest.patchOf());
        compare(found, "root attributes", unstamped(manifest), unstamped(other.manifest));
        compare(found, "source", withoutOthers(manifest), withoutOthers(other.manifest));
        lost(found, other);
        compare(found, "frame", frame, other.frame);
        Set<ComponentRef> all = new TreeSet<>(components.keySet());
        all.addAll(other.components.keySet());
        for (ComponentRef ref : all) {
            compare(found, ref.toString(), unordered(components.get(ref)), unordered(other.components.get(ref)));
        }
        return found;
    }

    private void lost(List<String> found, RoundTrip other) {
        Set<MissingDependency> kept = new HashSet<>(other.manifest.missingDependencies());
        for (MissingDependency dependency : manifest.missingDependencies()) {
            PackageComponent brought = components.get(dependency.required().component());
            if (!kept.contains(dependency) && (brought == null || brought.body() == null)) {
                found.add("lost: " + shorten(dependency));
            }
        }
    }

    private static Map<String, String> unstamped(PackageManifest manifest) {
        Map<String, String> attributes = new HashMap<>(manifest.rootAttributes());
        attributes.keySet().removeAll(STAMPS);
        return attributes;
    }

    private static String withoutOthers(PackageManifest manifest) {
        return manifest.withContents(List.of(), List.of())
                .withRootAttributes(unstamped(manifest))
                .source();
    }

    private static List<Object> unordered(@org.jspecify.annotations.Nullable PackageComponent component) {
        if (component == null) {
            return List.of("absent");
        }
        List<ComponentFile> files = new ArrayList<>(component.files());
        files.sort(java.util.Comparator.comparing(ComponentFile::role));
        return List.of(
                component.name(),
                String.valueOf(component.parent()),
                String.valueOf(component.behavior()),
                String.valueOf(component.body()),
                component.placement().container(),
                component.placement().context(),
                files);
    }

    private static void compare(List<String> found, String what, Object mine, Object others) {
        if (!mine.equals(others)) {
            found.add(what + ": " + shorten(mine) + "\n  <> " + shorten(others));
        }
    }

    private static String shorten(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 400 ? text : text.substring(0, 400) + "…";
    }

    /** Every file of the package has its content. */
    List<String> damaged(Path zip) throws IOException {
        List<String> found = new ArrayList<>();
        try (SolutionPackage read = SolutionPackages.open(zip, ReadLimits.standard())) {
            for (PackageComponent component : components.values()) {
                for (ComponentFile file : component.files()) {
                    try (var in = read.open(file)) {
                        if (!org.almanac.solution.Sha256.of(in.readAllBytes()).equals(file.hash())) {
                            found.add(file.path());
                        }
                    }
                }
            }
        }
        Files.size(zip);
        return found;
    }
}
