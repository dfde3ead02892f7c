package org.almanac.environment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.almanac.environment.ExportResult;
import org.almanac.environment.ExportedFile;
import org.almanac.environment.ExportedFiles;
import org.almanac.solution.PackageManifest;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exported files are contents like any other, so that every node of a cluster has them. */
@Component
class JdbcExportedFiles implements ExportedFiles {

    /** Its own mapper: what is stored does not change with the settings of the web interface. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Contents contents;

    JdbcExportedFiles(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    @Override
    @Transactional
    public ExportedFile keep(String operationKey, ExportResult result, Path file) {
        try {
            Sha256 hash = hash(file);
            try (InputStream content = Files.newInputStream(file)) {
                contents.put(hash, content);
            }
            PackageManifest manifest = result.manifest();
            ExportedFile kept = new ExportedFile(
                    result.fileName(),
                    hash,
                    Files.size(file),
                    manifest.uniqueName(),
                    manifest.version().text(),
                    manifest.managed(),
                    result.missing().size(),
                    result.warnings());
            jdbc.sql("INSERT INTO alm.export_file (operation_key, file_name, hash, size_bytes, result)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(operationKey, kept.fileName(), hash.bytes(), kept.size(), JSON.writeValueAsString(kept))
                    .update();
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sha256 hash(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Sha256.ofDigest(digest.digest());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ExportedFile> find(String operationKey) {
        return jdbc.sql("SELECT result FROM alm.export_file WHERE operation_key = ?")
                .param(operationKey)
                .query(String.class)
                .optional()
                .map(JdbcExportedFiles::read);
    }

    private static ExportedFile read(String json) {
        try {
            return JSON.readValue(json, ExportedFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public InputStream open(ExportedFile file) {
        return contents.open(file.hash())
                .orElseThrow(() -> new IllegalStateException("the file " + file.fileName() + " is not in the store"));
    }
}
