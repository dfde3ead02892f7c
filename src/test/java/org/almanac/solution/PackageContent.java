package org.almanac.solution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that a package says, held in memory so that two packages can be compared. */
record PackageContent(
        PackageManifest manifest,
        List<PackageComponent> components,
        PackageFrame frame,
        List<Finding> findings,
        List<String> unclaimed) {

    static PackageContent of(Path file) throws IOException {
        try (SolutionPackage read = SolutionPackages.open(file, ReadLimits.standard())) {
            return of(read);
        }
    }

    static PackageContent of(SolutionPackage read) {
        List<PackageComponent> components = new ArrayList<>();
        read.forEachComponent(components::add);
        return new PackageContent(read.manifest(), components, read.frame(), read.findings(), read.unclaimedEntries());
    }

    /** Reads a package, writes it and reads what was written. */
    static PackageContent rewritten(Path file, Path folder) throws IOException {
        Path copy = Files.createTempFile(folder, "copy", ".zip");
        try (SolutionPackage read = SolutionPackages.open(file, ReadLimits.standard())) {
            PackageWriter.copy(read, read.manifest(), copy);
        }
        PackageContent content = of(copy);
        Files.delete(copy);
        return content;
    }

    /** The package as bytes; contents of files are taken from the source. */
    byte[] toBytes(SolutionPackage source) throws IOException {
        Map<Sha256, byte[]> contents = new HashMap<>();
        for (PackageComponent component : components) {
            for (ComponentFile file : component.files()) {
                try (var in = source.open(file)) {
                    contents.put(file.hash(), in.readAllBytes());
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackageWriter.write(manifest, frame, components, f -> new ByteArrayInputStream(contents.get(f.hash())), out);
        return out.toByteArray();
    }

    /** What two contents differ in; components in the order of their refs, as files may be listed in any order. */
    List<String> differences(PackageContent other) {
        List<String> found = new ArrayList<>();
        compare(found, "manifest", manifest, other.manifest);
        compare(found, "frame", frame, other.frame);
        compare(found, "unclaimed", unclaimed, other.unclaimed);
        compare(found, "findings", findings, other.findings);
        compare(found, "number of components", components.size(), other.components.size());
        for (int i = 0; i < Math.min(components.size(), other.components.size()); i++) {
            compare(found, "component", components.get(i), other.components.get(i));
        }
        return found;
    }

    private static void compare(List<String> found, String what, Object mine, Object others) {
        if (!mine.equals(others)) {
            found.add(what + ": " + shorten(mine) + "\n  <> " + shorten(others));
        }
    }

    private static String shorten(Object value) {
        String text = String.valueOf(value);
        return text.length() <= 600 ? text : text.substring(0, 600) + "…";
    }
}
