package org.almanac.environment.store;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.ProblemDetailItem;
import org.almanac.problem.Refusal;

/** Writes a file and refuses to go on when it grows too large. */
final class LimitedFile extends FilterOutputStream {

    private static final double MEBIBYTE = 1024 * 1024;

    private final long largest;
    private final String solution;
    private long written;

    /** @param largest in bytes */
    LimitedFile(Path file, long largest, String solution) throws IOException {
        super(new BufferedOutputStream(Files.newOutputStream(file)));
        this.largest = largest;
        this.solution = solution;
    }

    @Override
    public void write(int b) throws IOException {
        count(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count(length);
        out.write(bytes, offset, length);
    }

    private void count(int more) {
        written += more;
        if (written > largest) {
            String message = String.format(
                    java.util.Locale.ROOT,
                    "The package of %s would be larger than %.1f MB, the limit of this environment. Split the solution, or"
                            + " raise the limit.",
                    solution,
                    largest / MEBIBYTE);
            throw new Refusal(
                    ErrorCode.EXPORT_REFUSED,
                    message,
                    solution,
                    List.of(new ProblemDetailItem(ErrorCode.EXPORT_REFUSED.code(), message, solution, null)),
                    null);
        }
    }
}
