package org.almanac.solution.checking.scripts;

import java.util.regex.Pattern;
import org.almanac.solution.CheckSeverity;
import org.almanac.solution.checking.Category;
import org.jspecify.annotations.Nullable;

/** Addresses without encryption. */
final class InsecureAddress extends ScriptRule {

    /** Names of XML vocabularies begin like addresses but are none. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:http|ftp)://(?!localhost|127\\.|www\\.w3\\.org/|schemas\\.)\\w", Pattern.CASE_INSENSITIVE);

    InsecureAddress() {
        super(
                "web-sdl-no-insecure-url",
                "An address without encryption is used.",
                CheckSeverity.MEDIUM,
                Category.SECURITY,
                "Use https: what goes over http can be read and changed on the way, and browsers block it in a secure page.");
    }

    @Override
    @Nullable
    String at(Script script, int i) {
        return script.isText(i) && ADDRESS.matcher(script.text(i)).lookingAt()
                ? "An address begins with http or ftp."
                : null;
    }
}
