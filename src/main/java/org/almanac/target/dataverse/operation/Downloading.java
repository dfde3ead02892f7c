package org.almanac.target.dataverse.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.almanac.environment.ExportResult;
import org.almanac.environment.ExportedFiles;
import org.almanac.environment.StagedPackages;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Sha256;
import org.almanac.solution.SolutionVersion;
import org.almanac.target.dataverse.client.Command;
import org.almanac.target.dataverse.client.CommandBody;
import org.almanac.target.dataverse.client.ExportedContent;
import org.almanac.target.http.Outcome;
import org.almanac.target.http.StrictJson;
import org.springframework.transaction.support.TransactionOperations;

/** Fetches the file that an export has made, piece by piece, and keeps it. */
record Downloading(
        Remote remote,
        RemoteOperations operations,
        StagedPackages packages,
        ExportedFiles files,
        TransactionOperations transactions,
        DriveSettings settings) {

    private static final String MESSAGE = "DownloadSolutionExportData";

    void finish(RemoteOperation operation) {
        UUID job = operation.exportJob();
        if (job == null) {
            operations.end(
                    operation,
                    false,
                    ErrorCode.ENVIRONMENT_ANSWER,
                    "The environment did not say under which id its file is.",
                    operation.items());
            return;
        }
        try {
            Path file = Files.createTempFile("export", ".zip");
            try {
                fetch(operation, job, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fetch(RemoteOperation operation, UUID job, Path file) throws IOException {
        ObjectNode parameters = StrictJson.MAPPER.createObjectNode().put("ExportJobId", job.toString());
        Outcome outcome = remote.api()
                .send(
                        Command.action(MESSAGE, CommandBody.json(parameters), settings.commandTimeout()),
                        new ExportedContent(file, settings.maxExport()));
        if (!(outcome instanceof Outcome.Answered)) {
            // fetching again harms nothing
            throw remote.api().problem(outcome);
        }
        PackageManifest manifest = packages.stage(hash(file), file).manifest();
        ExportResult result = new ExportResult(manifest, fileName(manifest), manifest.missingDependencies(), List.of());
        transactions.executeWithoutResult(status -> {
            files.keep(operation.key(), result, file);
            if (!operations.complete(operation, null, List.of())) {
                throw new IllegalStateException("another node has ended " + operation.key());
            }
        });
    }

    private static String fileName(PackageManifest manifest) {
        SolutionVersion version = manifest.version();
        return String.format(
                Locale.ROOT,
                "%s_%d_%d_%d_%d%s.zip",
                manifest.uniqueName(),
                version.major(),
                version.minor(),
                version.build(),
                version.revision(),
                manifest.managed() ? "_managed" : "");
    }

    private static Sha256 hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            return new Sha256(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
