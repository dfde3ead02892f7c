package org.almanac.solution;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Changes to the texts in a zip, for tests of other packages. */
public final class RawZip {

    private RawZip() {}

    /** The zip with texts of an entry replaced, given as text and replacement in turn. */
    public static byte[] replaced(byte[] zip, String entry, String... textsAndReplacements) {
        Map<String, byte[]> entries = Zips.entries(zip);
        String text = new String(entries.getOrDefault(entry, new byte[0]), StandardCharsets.UTF_8);
        for (int i = 0; i < textsAndReplacements.length; i += 2) {
            if (!text.contains(textsAndReplacements[i])) {
                throw new IllegalArgumentException(entry + " has no " + textsAndReplacements[i] + ": " + text);
            }
            text = text.replace(textsAndReplacements[i], textsAndReplacements[i + 1]);
        }
        entries.put(entry, text.getBytes(StandardCharsets.UTF_8));
        return Zips.zip(entries);
    }
}
