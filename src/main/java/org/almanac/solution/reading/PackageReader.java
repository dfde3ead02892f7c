package org.almanac.solution.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.almanac.problem.AlmanacException;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.Finding;
import org.almanac.solution.FindingSeverity;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.PackageFrame;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.SolutionPackage;
import org.almanac.solution.xml.XmlCursor;
import org.almanac.solution.zip.Archive;
import org.almanac.solution.zip.Names;
import org.jspecify.annotations.Nullable;

/** A solution package read from its zip. */
public final class PackageReader implements SolutionPackage {

    private static final String FILTERED = "filteredcomponents.xml";

    private final Archive archive;
    private final ReadLimits limits;
    private final PackageManifest manifest;
    private @Nullable Outcome outcome;

    /** What is known once all components have been read. */
    private record Outcome(PackageFrame frame, List<String> unclaimed, List<Finding> findings) {}

    private PackageReader(Archive archive, ReadLimits limits, PackageManifest manifest) {
        this.archive = archive;
        this.limits = limits;
        this.manifest = manifest;
    }

    /** Opens the archive and reads the manifest. */
    public static PackageReader open(Path file, ReadLimits limits) {
        Archive archive = Archive.open(file, limits);
        try {
            return new PackageReader(archive, limits, new ManifestReader(archive, limits).read());
        } catch (AlmanacException e) {
            try {
                archive.close();
            } catch (IOException unclosed) {
                e.addSuppressed(unclosed);
            }
            throw e;
        }
    }

    @Override
    public PackageManifest manifest() {
        return manifest;
    }

    @Override
    public void forEachComponent(Consumer<PackageComponent> sink) {
        Claims claims = new Claims(archive);
        List.of(ManifestReader.ENTRY, TableReader.ENTRY, "[Content_Types].xml").forEach(claims::claim);
        PackageFiles files = new PackageFiles(archive, claims);
        Emission emission = new Emission(manifest, limits, sink);
        CustomizationsParts parts = customizations(files, emission);
        new LinkReader(files, emission, limits).read();
        new RecordReader(files, emission, limits).read();
        emission.rootsWithoutBody();
        finish(files, emission, parts);
    }

    /** What customizations.xml says outside its components. */
    private record CustomizationsParts(
            Map<String, String> root,
            Map<String, Map<String, String>> sections,
            List<Integer> languages,
            Map<String, String> settings) {}

    private CustomizationsParts customizations(PackageFiles files, Emission emission) {
        try (InputStream in = archive.open(TableReader.ENTRY);
                XmlCursor cursor = XmlCursor.open(in, TableReader.ENTRY, limits)) {
            Map<String, String> root = cursor.attributes();
            if (!cursor.name().equals("ImportExportXml")) {
                throw cursor.problems().invalid("the root element is not ImportExportXml", cursor.line());
            }
            CustomizationsReader reader = new CustomizationsReader(cursor, files, emission);
            reader.read();
            cursor.finish();
            return new CustomizationsParts(root, reader.sections(), reader.languages(), reader.settings());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void finish(PackageFiles files, Emission emission, CustomizationsParts parts) {
        List<ComponentFile> others = new ArrayList<>();
        archive.find(FILTERED).ifPresent(name -> others.add(files.read(name, name)));
        List<String> unclaimed = files.claims().unclaimed();
        for (String name : unclaimed) {
            String message = "Belongs to no component: " + Names.shown(name);
            emission.add("unclaimed-file", FindingSeverity.MEDIUM, message, null, name);
            others.add(files.read(name, name));
        }
        PackageFrame frame =
                new PackageFrame(parts.root(), parts.sections(), parts.languages(), others, parts.settings());
        outcome = new Outcome(frame, unclaimed, emission.findings());
    }

    @Override
    public InputStream open(ComponentFile file) {
        return archive.open(file.path());
    }

    @Override
    public PackageFrame frame() {
        return complete().frame();
    }

    @Override
    public List<String> unclaimedEntries() {
        return complete().unclaimed();
    }

    @Override
    public List<Finding> findings() {
        return complete().findings();
    }

    private Outcome complete() {
        if (outcome == null) {
            throw new IllegalStateException("read the components first");
        }
        return outcome;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
