package org.almanac.deployment.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a secret is. It is read at each use, so that it can be changed while Almanac runs, and it is shown nowhere.
 *
 * @param scheme {@code env} or {@code file}
 * @param place name of the variable, or absolute path
 */
record SecretReference(String scheme, String place) {

    /** A shorter key could be found out from a few signed messages. */
    static final int SHORTEST = 16;

    private static final Pattern FORM = Pattern.compile("(env|file):(.+)");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    private static final long LARGEST_FILE = 65_536;

    /** Empty for what is no reference, such as the secret itself. */
    static Optional<SecretReference> parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        var reference = new SecretReference(form.group(1), form.group(2));
        return reference.valid() ? Optional.of(reference) : Optional.empty();
    }

    private boolean valid() {
        if (scheme.equals("env")) {
            return VARIABLE.matcher(place).matches();
        }
        try {
            return Path.of(place).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * The secret of this moment, without white space around it.
     *
     * @throws DeliveryFailed if there is none or it is too short
     */
    byte[] read(Variables environment) throws DeliveryFailed {
        String secret = scheme.equals("env") ? environment.get(place) : content();
        if (secret == null || secret.strip().length() < SHORTEST) {
            throw missing(null);
        }
        return secret.strip().getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable String content() throws DeliveryFailed {
        Path file = Path.of(place);
        try {
            return Files.size(file) > LARGEST_FILE ? null : Files.readString(file);
        } catch (IOException e) {
            throw missing(e);
        }
    }

    private DeliveryFailed missing(@Nullable IOException cause) {
        return new DeliveryFailed("There is no secret of " + SHORTEST + " or more characters at " + this + ".", cause);
    }

    @Override
    public String toString() {
        return scheme + ":" + place;
    }
}
