package org.almanac.target;

import java.nio.file.Path;
import org.almanac.solution.Sha256;

/** A package's zip on this machine. */
public record PackageFile(Sha256 id, Path path) {}
