package org.almanac.catalog;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.almanac.solution.Sha256;

/** The shelf of packages. Contents are streamed to disk and never whole in memory. */
public interface Catalog {

    /**
     * Puts a package on the shelf; the same content twice is one package.
     *
     * @param content read to its end, not closed
     * @param uploadedBy user id
     * @throws org.almanac.problem.BadInput if it is no valid package; nothing is kept then
     */
    ShelvedPackage shelve(InputStream content, String uploadedBy);

    /** By unique name, then version from the newest. */
    List<ShelvedPackage> list();

    /**
     * The package meant by an id (64 hexadecimal digits), a unique name (its newest version) or {@code
     * uniqueName@version}; where a managed and an unmanaged build fit, the managed one.
     *
     * @throws org.almanac.problem.BadInput UNKNOWN_PACKAGE
     * @throws org.almanac.problem.Refusal AMBIGUOUS_PACKAGE if several different files fit
     */
    ShelvedPackage resolve(String reference);

    /** Where the zip lies. */
    Path file(Sha256 id);
}
