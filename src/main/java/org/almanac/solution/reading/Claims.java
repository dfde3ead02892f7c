package org.almanac.solution.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.almanac.solution.zip.Archive;

/** Keeps account of which entries of the archive belong to something. */
final class Claims {

    private final TreeMap<String, String> unclaimed = new TreeMap<>();

    Claims(Archive archive) {
        archive.names().forEach(name -> unclaimed.put(name.toLowerCase(Locale.ROOT), name));
    }

    void claim(String name) {
        unclaimed.remove(name.toLowerCase(Locale.ROOT));
    }

    /** Names as written of the entries below a folder that nothing has claimed yet, sorted. */
    List<String> below(String folder) {
        String from = folder.toLowerCase(Locale.ROOT);
        return new ArrayList<>(
                unclaimed.subMap(from, from + Character.MAX_VALUE).values());
    }

    List<String> unclaimed() {
        return new ArrayList<>(unclaimed.values());
    }
}
