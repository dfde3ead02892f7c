package org.almanac.solution.cab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.Finding;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.PackageFrame;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.SolutionPackage;
import org.almanac.solution.reading.PackageReader;
import org.almanac.solution.zip.Names;

/** A solution package in a cabinet; the zip that stands for it lies in a temporary folder until it is closed. */
public final class CabinetPackage implements SolutionPackage {

    private final SolutionPackage inside;
    private final Path zip;

    private CabinetPackage(SolutionPackage inside, Path zip) {
        this.inside = inside;
        this.zip = zip;
    }

    /** Whether a file begins as cabinets do. */
    public static boolean isAt(Path file) {
        try {
            return Cabinet.isAt(file);
        } catch (IOException e) {
            String name = Names.shown(String.valueOf(file.getFileName()));
            throw new PermanentFailure(
                    ErrorCode.UNKNOWN_PACKAGE, "The file cannot be read: " + name, name, List.of(), e);
        }
    }

    /** Unpacks the cabinet and opens what is in it; see {@link org.almanac.solution.SolutionPackages#open}. */
    public static CabinetPackage open(Path cabinet, ReadLimits limits) {
        try {
            Path folder = Files.createTempDirectory("cabinet-");
            // the same name, so that messages about the archive name the file that people know
            Path zip = folder.resolve(String.valueOf(cabinet.getFileName()));
            try {
                Cabinet.convert(cabinet, zip, limits);
                return new CabinetPackage(PackageReader.open(zip, limits), zip);
            } catch (RuntimeException | IOException e) {
                remove(zip);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the cabinet", e);
        }
    }

    private static void remove(Path zip) throws IOException {
        Files.deleteIfExists(zip);
        Files.deleteIfExists(Objects.requireNonNull(zip.getParent()));
    }

    @Override
    public PackageManifest manifest() {
        return inside.manifest();
    }

    @Override
    public void forEachComponent(Consumer<PackageComponent> sink) {
        inside.forEachComponent(sink);
    }

    @Override
    public InputStream open(ComponentFile file) throws IOException {
        return inside.open(file);
    }

    @Override
    public List<String> unclaimedEntries() {
        return inside.unclaimedEntries();
    }

    @Override
    public PackageFrame frame() {
        return inside.frame();
    }

    @Override
    public List<Finding> findings() {
        return inside.findings();
    }

    @Override
    public void close() throws IOException {
        try {
            inside.close();
        } finally {
            remove(zip);
        }
    }
}
