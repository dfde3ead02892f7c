package org.almanac.solution.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almanac.solution.ComponentKind;
import org.almanac.solution.ComponentKinds;
import org.almanac.solution.KindDescriptor;
import org.almanac.solution.Placement;
import org.almanac.solution.ReadLimits;
import org.almanac.solution.xml.XmlCursor;

/** Reads the files that link records of two tables: {@code Assets/<relationship>set.xml} (package-format 6). */
final class LinkReader {

    /** Context entry with the name of the file's root element. */
    static final String ROOT = "root";

    private static final String FOLDER = "Assets/";

    private final PackageFiles files;
    private final Emission emission;
    private final ReadLimits limits;

    LinkReader(PackageFiles files, Emission emission, ReadLimits limits) {
        this.files = files;
        this.emission = emission;
        this.limits = limits;
    }

    void read() {
        for (String entry : files.claims().below(FOLDER)) {
            if (entry.toLowerCase(Locale.ROOT).endsWith("set.xml") && entry.indexOf('/', FOLDER.length()) < 0) {
                links(entry);
                files.claims().claim(entry);
            }
        }
    }

    private void links(String entry) {
        try (InputStream in = files.archive().open(entry);
                XmlCursor cursor = XmlCursor.open(in, entry, limits)) {
            String root = cursor.name();
            int ordinal = 0;
            while (cursor.nextChild()) {
                KindDescriptor kind =
                        ComponentKinds.describe(new ComponentKind(cursor.name().toLowerCase(Locale.ROOT)));
                ComponentCopy copy = new ComponentCopy(files, cursor, null).copy(cursor);
                Placement place = new Placement(entry, ordinal++, Map.of(ROOT, root));
                List<String> keys = ComponentKeys.of(kind, copy);
                emission.emit(kind, keys, null, copy, place, entry, copy.isUnmodified());
            }
            cursor.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
