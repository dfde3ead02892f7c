package org.almanac.solution.checking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.almanac.solution.ComponentFile;
import org.almanac.solution.SolutionPackage;

/** Reads the text files of a package, each up to a size that is more than any written by people. */
final class TextFiles {

    static final long LARGEST = 4L * 1024 * 1024;

    private final SolutionPackage from;

    TextFiles(SolutionPackage from) {
        this.from = from;
    }

    static boolean isReadable(ComponentFile file) {
        return file.size() <= LARGEST;
    }

    /** The content, in the encoding that a byte order mark tells, else in UTF-8. */
    String read(ComponentFile file) {
        try (InputStream in = from.open(file)) {
            byte[] content = in.readAllBytes();
            String text = new String(content, charset(content));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Charset charset(byte[] content) {
        boolean wide = content.length > 1
                && (content[0] == (byte) 0xff && content[1] == (byte) 0xfe
                        || content[0] == (byte) 0xfe && content[1] == (byte) 0xff);
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
