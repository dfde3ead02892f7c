package org.almanac.target.dataverse.client;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file's content, which may be read several times.
 *
 * @param size in bytes
 */
public record FileContent(long size, Source source) {

    /** Opens the content; the caller closes it. */
    @FunctionalInterface
    public interface Source {

        InputStream open() throws IOException;
    }
}
