package org.almanac.environment;

import java.util.Locale;
import org.almanac.solution.SolutionVersion;
import org.jspecify.annotations.Nullable;

/**
 * A first-party solution, or a pattern of them, that the platform of an environment brings. A required component whose
 * solution matches counts as present.
 *
 * @param pattern a unique name; {@code *} stands for any characters; compared without regard to case
 * @param version what is there; a requirement of a higher version is not met. Null meets every version.
 */
public record ProvidedSolution(String pattern, @Nullable SolutionVersion version) {

    public ProvidedSolution {
        if (pattern.isBlank() || pattern.length() > 128 || pattern.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a provided solution needs a name or pattern of 1 to 128 characters in one line");
        }
    }

    /** Reads {@code pattern} or {@code pattern@version}. */
    public static ProvidedSolution parse(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new ProvidedSolution(text.strip(), null)
                : new ProvidedSolution(text.substring(0, at).strip(), SolutionVersion.parse(text.substring(at + 1)));
    }

    /** Whether a solution of this name, in this version or any if null, is provided. */
    public boolean provides(String uniqueName, @Nullable SolutionVersion required) {
        return matches(uniqueName) && (version == null || required == null || version.compareTo(required) >= 0);
    }

    private boolean matches(String uniqueName) {
        return glob(pattern.toLowerCase(Locale.ROOT), uniqueName.toLowerCase(Locale.ROOT));
    }

    /** Linear in the name for one star and never exponential, unlike a translated regular expression. */
    private static boolean glob(String glob, String name) {
        int g = 0;
        int n = 0;
        int star = -1;
        int mark = 0;
        while (n < name.length()) {
            if (g < glob.length() && glob.charAt(g) == '*') {
                star = g++;
                mark = n;
            } else if (g < glob.length() && glob.charAt(g) == name.charAt(n)) {
                g++;
                n++;
            } else if (star >= 0) {
                g = star + 1;
                n = ++mark;
            } else {
                return false;
            }
        }
        while (g < glob.length() && glob.charAt(g) == '*') {
            g++;
        }
        return g == glob.length();
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return version == null ? pattern : pattern + "@" + version;
    }
}
