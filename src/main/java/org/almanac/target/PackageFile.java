package org.almanac.target;

import java.nio.file.Path;
import org.almanac.solution.Sha256;

/** A package's zip on this machine. */
public record PackageFile(Sha256 id, Path path) {

    /** A package that the environment's store has read already, so that nobody opens its zip, which is gone. */
    public static PackageFile read(Sha256 id) {
        return new PackageFile(id, Path.of(id.hex() + ".zip"));
    }
}
