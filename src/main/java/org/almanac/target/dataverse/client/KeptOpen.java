package org.almanac.target.dataverse.client;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Closing it only flushes: more is written behind what an encoder has ended. */
final class KeptOpen extends FilterOutputStream {

    KeptOpen(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
