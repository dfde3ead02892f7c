package org.almanac.solution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almanac.solution.writing.ManifestXml;
import org.almanac.solution.writing.PackageLayout;
import org.almanac.solution.writing.ZipPackage;

/**
 * Writes solution packages in the layout and style of the platform's exports (package-format 1 to 6). Reading what was
 * written gives the same manifest, components, files and frame. The same input gives the same bytes.
 */
public final class PackageWriter {

    /** Gives the content of a component's file; {@link SolutionPackage#open} is one. */
    @FunctionalInterface
    public interface FileSource {
        /** Opens the content; the writer closes it. */
        InputStream open(ComponentFile file) throws IOException;
    }

    private PackageWriter() {}

    /**
     * Writes a package.
     *
     * @param manifest its values win over what its {@code source} says, so that a changed version is written
     * @param frame {@link PackageFrame#of} for a package that is not a copy of another
     * @param components in any order; their definitions are held in memory until all are written. One without placement
     *     (empty container) goes where exports put its kind
     * @param files where contents come from; each file is read once
     * @param out is left open
     * @throws IllegalArgumentException if a component cannot be placed, or lacks a file that its text refers to
     */
    public static void write(
            PackageManifest manifest,
            PackageFrame frame,
            Iterable<PackageComponent> components,
            FileSource files,
            OutputStream out)
            throws IOException {
        PackageLayout layout = new PackageLayout(frame);
        components.forEach(layout::add);
        new ZipPackage(layout, ManifestXml.of(manifest), files).writeTo(out);
    }

    /** Writes a copy of an open package under another manifest, such as one with a raised version. */
    public static void copy(SolutionPackage source, PackageManifest manifest, Path target) throws IOException {
        List<PackageComponent> components = new ArrayList<>();
        source.forEachComponent(components::add);
        try (OutputStream out = Files.newOutputStream(target)) {
            write(manifest, source.frame(), components, source::open, out);
        }
    }
}
