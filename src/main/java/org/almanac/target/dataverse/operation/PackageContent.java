package org.almanac.target.dataverse.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almanac.environment.ExportedFile;
import org.almanac.environment.ExportedFiles;
import org.almanac.target.dataverse.client.FileContent;

/** Where the content of packages comes from. */
final class PackageContent {

    private PackageContent() {}

    /** A zip on this machine. */
    static FileContent of(Path zip) {
        try {
            return new FileContent(Files.size(zip), () -> Files.newInputStream(zip));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an export has made. */
    static FileContent of(ExportedFile file, ExportedFiles files) {
        return new FileContent(file.size(), () -> files.open(file));
    }
}
