package org.almanac.catalog.shelf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An upload that compares with every read how much it has given with how much of that has reached the disk. */
final class WatchedUpload extends InputStream {

    private final InputStream content;
    private final Path folder;
    private long given;
    private long mostInMemory;

    WatchedUpload(byte[] content, Path folder) {
        this.content = new ByteArrayInputStream(content);
        this.folder = folder;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = content.read(buffer, offset, length);
        given += Math.max(read, 0);
        mostInMemory = Math.max(mostInMemory, given - onDisk());
        return read;
    }

    /** Bytes. */
    long mostInMemory() {
        return mostInMemory;
    }

    private long onDisk() throws IOException {
        long size = 0;
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                size += Files.size(file);
            }
        }
        return size;
    }
}
