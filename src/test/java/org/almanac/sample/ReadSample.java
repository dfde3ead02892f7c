package org.almanac.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.almanac.solution.Finding;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.PackageFrame;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.PackageWriter;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.SolutionPackages;
import org.almanac.solution.XmlElement;

/** A sample as the reader of packages sees it. */
record ReadSample(
        PackageManifest manifest,
        PackageFrame frame,
        List<PackageComponent> components,
        List<Finding> findings,
        List<String> unclaimed) {

    static ReadSample of(SamplePackage sample, Path folder) {
        try {
            return of(Files.write(folder.resolve(sample.fileName()), sample.toBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadSample of(Path file) throws IOException {
        try (var read = SolutionPackages.open(file, ReadLimits.standard())) {
            var components = new ArrayList<PackageComponent>();
            read.forEachComponent(components::add);
            return new ReadSample(read.manifest(), read.frame(), components, read.findings(), read.unclaimedEntries());
        }
    }

    /** Reads a sample, writes what was read and reads that. */
    static ReadSample rewritten(SamplePackage sample, Path folder) throws IOException {
        var original = Files.write(folder.resolve(sample.fileName()), sample.toBytes());
        var copy = folder.resolve("copy-" + sample.fileName());
        try (var read = SolutionPackages.open(original, ReadLimits.standard())) {
            PackageWriter.copy(read, read.manifest(), copy);
        }
        return of(copy);
    }

    /** The definitions of the components of a kind. */
    List<XmlElement> ofKind(String kind) {
        return components.stream()
                .filter(component -> component.ref().kind().name().equals(kind))
                .map(PackageComponent::body)
                .filter(Objects::nonNull)
                .map(body -> XmlElement.parse(body.text()))
                .toList();
    }
}
