package org.almanac.webapi.call;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keeps what is written: a little of it in memory, more in a temporary file. */
public final class Spool extends OutputStream {

    private static final int IN_MEMORY = 16 * 1024;

    private final Scratch scratch;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private OutputStream out = memory;

    public Spool(Scratch scratch) {
        this.scratch = scratch;
    }

    @Override
    public void write(int octet) throws IOException {
        makeRoom(1);
        out.write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        makeRoom(length);
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** What was written, once it is closed. */
    public InputStream open() throws IOException {
        Path kept = file;
        return kept == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(kept);
    }

    private void makeRoom(int more) throws IOException {
        if (file == null && memory.size() + more > IN_MEMORY) {
            Path overflow = scratch.file();
            out = new BufferedOutputStream(Files.newOutputStream(overflow));
            memory.writeTo(out);
            memory.reset();
            file = overflow;
        }
    }
}
