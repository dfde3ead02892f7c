package org.almanac.catalog.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.almanac.solution.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of packages. A finished one is named {@code <sha256>.zip}, also where it is a cabinet; one that is still being written ends in {@code .part}
 * and is locked by whoever writes it, so that a leftover can be told from an upload on another node.
 */
final class PackageFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PackageFolder.class);

    private final Path folder;

    PackageFolder(Path folder) {
        try {
            this.folder = Files.createDirectories(folder.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder of packages " + folder, e);
        }
    }

    Path file(Sha256 id) {
        return folder.resolve(id.hex() + ".zip");
    }

    /** A new, empty, locked file to write to. */
    PartFile newPart() throws IOException {
        while (true) {
            var part = PartFile.lock(Files.createTempFile(folder, "upload-", PartFile.SUFFIX));
            // between creation and lock a starting node may have taken it for a leftover
            if (Files.exists(part.path())) {
                return part;
            }
            part.close();
        }
    }

    /** Removes what uploads that never ended have left; returns how many files. */
    int removeLeftovers() throws IOException {
        int removed = 0;
        try (var parts = Files.newDirectoryStream(folder, "*" + PartFile.SUFFIX)) {
            for (Path part : parts) {
                removed += removeUnlessLocked(part) ? 1 : 0;
            }
        }
        if (removed > 0) {
            LOG.info("Removed {} unfinished uploads", removed);
        }
        return removed;
    }

    private static boolean removeUnlessLocked(Path part) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock != null && Files.deleteIfExists(part);
        } catch (OverlappingFileLockException e) {
            LOG.debug("This node is writing {}", part, e);
            return false;
        }
    }
}
