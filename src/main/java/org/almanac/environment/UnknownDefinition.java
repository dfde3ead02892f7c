package org.almanac.environment;

import java.nio.charset.StandardCharsets;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.Sha256;

/**
 * Stands in a mirror for a definition that a real environment does not tell. It holds a fingerprint of what the environment shows, so
 * that a change there changes the state hash. No package can bring one: canonical text has its attributes sorted by name, and this
 * has not.
 */
public final class UnknownDefinition {

    private static final String BEFORE = "<unknown-definition shown=\"";
    private static final String AFTER = "\" mirrored=\"true\"/>";

    /** Stands for every unknown definition where only one hash can be given: the layer is there, what it holds is not known. */
    public static final Sha256 HASH = of("").hash();

    /** Every one is so long, in characters and in bytes. */
    public static final int LENGTH = of("").text().length();

    private UnknownDefinition() {}

    /** @param shown what the environment shows of the layer; of any length */
    public static ComponentBody of(String shown) {
        return ComponentBody.of(BEFORE + Sha256.of(shown.getBytes(StandardCharsets.UTF_8)) + AFTER);
    }

    /** Whether a definition is one of these. */
    public static boolean is(ComponentBody body) {
        return body.text().length() == LENGTH
                && body.text().startsWith(BEFORE)
                && body.text().endsWith(AFTER);
    }
}
