package org.almanac.solution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.almanac.problem.BadInput;

/** Zips entry by entry, for what no builder would make. */
final class Zips {

    private Zips() {}

    /** Entries of a sound package, to be changed before they are packed again. */
    static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A sound package after a change to its entries. */
    static byte[] changed(PackageBuilder builder, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> entries = entries(builder.toBytes());
        change.accept(entries);
        return zip(entries);
    }

    /** A sound package in which one text was replaced. */
    static byte[] replaced(PackageBuilder builder, String entry, String text, String by) {
        return changed(
                builder,
                entries -> entries.computeIfPresent(entry, (name, content) -> {
                    String before = new String(content, StandardCharsets.UTF_8);
                    if (!before.contains(text)) {
                        throw new IllegalArgumentException(entry + " has no " + text + ": " + before);
                    }
                    return before.replace(text, by).getBytes(StandardCharsets.UTF_8);
                }));
    }

    static Path file(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "package", ".zip"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a package to its end; the answer is why it was refused. */
    static BadInput refusal(Path folder, byte[] content, ReadLimits limits) {
        Path file = file(folder, content);
        try (SolutionPackage read = SolutionPackages.open(file, limits)) {
            read.forEachComponent(component -> {});
        } catch (BadInput e) {
            return e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the package was not refused");
    }

    static BadInput refusal(Path folder, byte[] content) {
        return refusal(folder, content, ReadLimits.standard());
    }

    static PackageContent read(Path folder, PackageBuilder builder) throws IOException {
        return read(folder, builder.toBytes());
    }

    static PackageContent read(Path folder, byte[] zip) throws IOException {
        Path file = file(folder, zip);
        PackageContent content = PackageContent.of(file);
        Files.delete(file);
        return content;
    }
}
