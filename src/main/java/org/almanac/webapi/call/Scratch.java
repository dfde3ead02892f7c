package org.almanac.webapi.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The temporary files of one request, which go when it has been answered. It serves one thread at a time. */
public final class Scratch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);

    private final List<Path> files = new ArrayList<>();

    /** An empty file that nobody else knows. */
    public Path file() {
        try {
            Path file = Files.createTempFile("webapi-", ".part");
            files.add(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what is still there; a file that was moved away is not missed. */
    @Override
    public void close() {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("A temporary file of a request could not be deleted: {}", file.getFileName(), e);
            }
        }
        files.clear();
    }
}
