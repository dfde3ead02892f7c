package org.almanac.environment;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Files that submitted exports have made, kept by the key of the operation until they are fetched, and afterwards. */
public interface ExportedFiles {

    /** Keeps a file; takes part in the caller's transaction. */
    ExportedFile keep(String operationKey, ExportResult result, Path file);

    Optional<ExportedFile> find(String operationKey);

    /** The content, piece by piece; the caller closes it. */
    InputStream open(ExportedFile file);
}
