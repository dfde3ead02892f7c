package org.almanac.web.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where settings say that something secret is: {@code env:NAME} or {@code file:/absolute/path}. It is read at each use, so that it can
 * be changed while Almanac runs, and it is shown nowhere.
 */
record SettingsReference(String scheme, String place) {

    private static final Pattern FORM = Pattern.compile("(env:[A-Za-z_]\\w{0,127}|file:/.+)");
    private static final long LARGEST_FILE = 65_536;

    static Optional<SettingsReference> parse(String text) {
        int colon = text.indexOf(':');
        return FORM.matcher(text).matches()
                ? Optional.of(new SettingsReference(text.substring(0, colon), text.substring(colon + 1)))
                : Optional.empty();
    }

    /** What lies there, without white space around it; empty if nothing does. */
    Optional<String> read(Function<String, Optional<String>> variables) {
        String found = scheme.equals("env") ? variables.apply(place).orElse(null) : content();
        return Optional.ofNullable(found).map(String::strip).filter(text -> !text.isEmpty());
    }

    private @Nullable String content() {
        Path file = Path.of(place);
        try {
            return Files.size(file) > LARGEST_FILE ? null : Files.readString(file);
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return scheme + ':' + place;
    }
}
