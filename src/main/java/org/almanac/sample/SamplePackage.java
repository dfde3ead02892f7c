package org.almanac.sample;

import java.io.IOException;
import java.io.OutputStream;
import org.almanac.solution.PackageBuilder;

/**
 * A package of this project's own making.
 *
 * @param fileName as a download would be called
 * @param title for people
 * @param content makes the package anew whenever it is asked; the same every time
 */
public record SamplePackage(String fileName, String title, Content content) {

    /** Puts a package together. */
    @FunctionalInterface
    public interface Content {

        /** A builder that nobody else holds. */
        PackageBuilder build();
    }

    /** The zip; the same bytes every time. */
    public byte[] toBytes() {
        return content.build().toBytes();
    }

    /** Writes the zip; the stream is left open. */
    public void writeTo(OutputStream out) throws IOException {
        content.build().writeTo(out);
    }
}
