package org.almanac.solution.zip;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.ReadLimits;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip archive whose entries are all named safely and are read under limits. Entries are found without regard to case
 * (package-format 1); a name stands for one entry only.
 */
public final class Archive implements Closeable {

    private final ZipFile zip;
    private final ReadLimits limits;
    private final Map<String, ZipArchiveEntry> entries;
    private final ReadBudget budget;

    private Archive(ZipFile zip, ReadLimits limits, Map<String, ZipArchiveEntry> entries) {
        this.zip = zip;
        this.limits = limits;
        this.entries = entries;
        this.budget = new ReadBudget(limits);
    }

    /**
     * Opens a file and checks its directory.
     *
     * @throws BadInput if it is no solution package, or an entry is unsafe or beyond a limit
     */
    public static Archive open(Path file, ReadLimits limits) {
        ForeignFiles.refuse(file);
        List<byte[]> names = new Headers(file, limits).check();
        PackageShape.check(file, names);
        names.forEach(name -> EntryNames.check(name, limits));
        ZipFile zip = zipFile(file);
        try {
            return new Archive(zip, limits, new EntryCheck(zip, limits).entries());
        } catch (AlmanacException e) {
            closeAfter(zip, e);
            throw e;
        }
    }

    private static ZipFile zipFile(Path file) {
        try {
            return ZipFile.builder().setPath(file).get();
        } catch (IOException | RuntimeException e) {
            throw Damage.of(Names.shown(String.valueOf(file.getFileName())), "the zip directory is unreadable", e);
        }
    }

    private static void closeAfter(ZipFile zip, AlmanacException failure) {
        try {
            zip.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Names of all files in the archive, as written, in the order of its directory. */
    public Iterable<String> names() {
        return () -> Collections.unmodifiableCollection(entries.values()).stream()
                .map(ZipArchiveEntry::getName)
                .iterator();
    }

    /** The name as written of the entry that is meant. */
    public Optional<String> find(String name) {
        ZipArchiveEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
        return entry == null ? Optional.empty() : Optional.of(entry.getName());
    }

    /** Unpacked size in bytes as the directory gives it; reading checks it. */
    public long size(String name) {
        return entry(name).getSize();
    }

    /** The content of an entry; reading fails with {@link BadInput} where it is damaged or beyond a limit. */
    public InputStream open(String name) {
        ZipArchiveEntry entry = entry(name);
        try {
            return new GuardedStream(zip.getInputStream(entry), entry, budget, limits);
        } catch (IOException | RuntimeException e) {
            throw Damage.of(Names.shown(name), "the entry cannot be unpacked", e);
        }
    }

    private ZipArchiveEntry entry(String name) {
        ZipArchiveEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw new BadInput(ErrorCode.INVALID_COMPONENT, "The package has no entry " + Names.shown(name), name);
        }
        return entry;
    }

    static Map<String, ZipArchiveEntry> index() {
        return new LinkedHashMap<>();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
