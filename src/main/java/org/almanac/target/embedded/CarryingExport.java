package org.almanac.target.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.ExportResult;
import org.almanac.environment.ExportedFiles;
import org.almanac.environment.Exporting;
import org.almanac.environment.Progress;
import org.springframework.stereotype.Component;

/** Makes a package in a temporary file and keeps it; part of the caller's transaction. */
@Component
class CarryingExport {

    private final Exporting exporting;
    private final ExportedFiles files;

    CarryingExport(Exporting exporting, ExportedFiles files) {
        this.exporting = exporting;
        this.files = files;
    }

    void run(EnvironmentName environment, Work.Export order, String operationKey, Progress progress) {
        try {
            Path file = Files.createTempFile("export", ".zip");
            try {
                ExportResult result = exporting.export(environment, order.options(), file, operationKey, progress);
                files.keep(operationKey, result, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
