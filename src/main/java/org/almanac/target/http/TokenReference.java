package org.almanac.target.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.jspecify.annotations.Nullable;

/**
 * Where a token is. It is read at each use, because delegated tokens end within the hour and are renewed outside, and it is shown
 * nowhere.
 *
 * @param scheme {@code env} or {@code file}
 * @param place name of the variable, or absolute path
 */
public record TokenReference(String scheme, String place) {

    private static final Pattern FORM = Pattern.compile("(env|file):(.+)");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    /** What a header takes; anything else would be shown by the error of the client. */
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,32768}");

    private static final long LARGEST_FILE = 65_536;

    /** Empty for what is no reference, such as a token. */
    public static Optional<TokenReference> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var reference = new TokenReference(form.group(1), form.group(2));
        return reference.valid() ? Optional.of(reference) : Optional.empty();
    }

    private boolean valid() {
        if ("env".equals(scheme)) {
            return VARIABLE.matcher(place).matches();
        }
        try {
            return Path.of(place).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * The token of this moment.
     *
     * @throws PermanentFailure OPERATION_FAILED if there is none
     */
    public String read(Variables variables) {
        String token = "env".equals(scheme) ? variables.get(place) : new String(content(), StandardCharsets.UTF_8);
        if (token == null || !TOKEN.matcher(token.strip()).matches()) {
            throw missing(null);
        }
        return token.strip();
    }

    /**
     * What lies there, as it is: for certificates, which are no single line.
     *
     * @throws PermanentFailure OPERATION_FAILED if there is nothing
     */
    public byte[] bytes(Variables variables) {
        if (!"env".equals(scheme)) {
            return content();
        }
        String text = variables.get(place);
        if (text == null) {
            throw missing(null);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] content() {
        Path file = Path.of(place);
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw missing(null);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw missing(e);
        }
    }

    private PermanentFailure missing(@Nullable IOException cause) {
        return new PermanentFailure(
                ErrorCode.OPERATION_FAILED,
                "There is no token at " + this + ". Put a valid one there, then retry.",
                toString(),
                List.of(),
                cause);
    }

    @Override
    public String toString() {
        return scheme + ":" + place;
    }
}
