package org.almanac.solution.writing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names of folders for keys: what is not safe in a path is written as an underscore and two hexadecimal digits. */
public final class FolderNames {

    private FolderNames() {}

    public static String of(String key) {
        StringBuilder out = new StringBuilder();
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean safe = c < 0x80 && (Character.isLetterOrDigit(c) || "_-.!()".indexOf(c) >= 0);
            out.append(safe ? String.valueOf(c) : String.format(Locale.ROOT, "_%02X", (int) c));
        }
        String name = out.toString();
        return name.matches("\\.+") ? name.replace(".", "_2E") : name;
    }
}
