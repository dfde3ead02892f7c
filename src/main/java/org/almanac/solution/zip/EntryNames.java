package org.almanac.solution.zip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.almanac.solution.ReadLimits;
import org.jspecify.annotations.Nullable;

/** What an entry's name must not be. */
public final class EntryNames {

    private EntryNames() {}

    /** Refuses names that lead out of the archive, or that nobody can show or store. */
    public static void check(byte[] raw, ReadLimits limits) {
        String name = new String(raw, StandardCharsets.ISO_8859_1);
        String shown = Names.shown(decoded(raw, name));
        if (raw.length > limits.maxNameLength()) {
            throw Damage.unsafe(shown, "the entry's name has " + raw.length + " characters");
        }
        String why = fault(name);
        if (why != null) {
            throw Damage.unsafe(shown, why);
        }
    }

    private static @Nullable String fault(String name) {
        if (name.isEmpty()) {
            return "an entry has no name";
        }
        if (name.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            return "the entry's name has control characters";
        }
        if (name.indexOf('\\') >= 0) {
            return "the entry's name has a backslash";
        }
        if (name.startsWith("/")) {
            return "the entry's name is an absolute path";
        }
        if (name.length() > 1 && name.charAt(1) == ':') {
            return "the entry's name begins with a drive letter";
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || part.equals(".")) {
                return "the entry's name leads out of the archive";
            }
        }
        return null;
    }

    private static String decoded(byte[] raw, String fallback) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return fallback;
        }
    }
}
