package org.almanac.catalog.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.Sha256;

/** A zip that is being written. Unless it is moved to its place, closing deletes it. */
final class PartFile implements AutoCloseable {

    static final String SUFFIX = ".part";

    private static final int BUFFER = 64 * 1024;

    private final Path path;
    private final FileChannel channel;

    private PartFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static PartFile lock(Path path) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.WRITE);
        try {
            // held until the channel is closed, also when the process is killed
            channel.lock();
            return new PartFile(path, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /**
     * Copies the content through a small buffer and hashes it on the way.
     *
     * @param maxSize in bytes
     * @throws BadInput UPLOAD_TOO_LARGE as soon as there is more
     */
    Received receive(InputStream content, long maxSize) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (size > maxSize) {
                throw new BadInput(
                        ErrorCode.UPLOAD_TOO_LARGE,
                        "The file is larger than " + maxSize + " bytes, which almanac.packages.max-size allows.",
                        "file");
            }
            digest.update(buffer, 0, read);
            write(ByteBuffer.wrap(buffer, 0, read));
        }
        return new Received(Sha256.ofDigest(digest.digest()), size);
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Puts the file where it belongs, whole or not at all; the same content there already is replaced by itself. */
    void moveTo(Path target) throws IOException {
        channel.force(true);
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        // deleted before the lock ends, so that nobody takes it for a leftover meanwhile
        Files.deleteIfExists(path);
        channel.close();
    }

    /** @param id hash of the content; @param size in bytes */
    record Received(Sha256 id, long size) {}
}
