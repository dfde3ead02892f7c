package org.almanac.environment;

import java.io.IOException;
import java.io.OutputStream;

/** A document about an import job, in UTF-8, made while it is written. */
@FunctionalInterface
public interface JobDocument {

    /** Writes all of it and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
}
