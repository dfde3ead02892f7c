package org.almanac.environment.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.almanac.solution.PackageComponent;
import org.almanac.solution.PackageFrame;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What packages have besides manifest and definitions, by the hash of their manifest. */
@Component
class PackageFrames {

    /** Its own mapper: what is stored does not change with the settings of the web interface. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Contents contents;

    PackageFrames(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /** @param references components without a definition, or with one that claims nothing */
    record Framed(PackageFrame frame, List<PackageComponent> references) {

        Framed {
            references = List.copyOf(references);
        }
    }

    /** Keeps a frame; the hash stands for it. */
    Sha256 keep(Framed framed) {
        byte[] document = write(framed);
        Sha256 hash = Sha256.of(document);
        contents.put(Map.of(hash, document));
        return hash;
    }

    /** Says which frame goes with a manifest: of two packages with one manifest, that of the one used last. */
    void use(Sha256 manifest, Sha256 document) {
        if (!document(manifest).equals(Optional.of(document))) {
            put(manifest, document);
        }
    }

    private void put(Sha256 manifest, Sha256 document) {
        int updated = jdbc.sql("UPDATE alm.package_frame SET document = ? WHERE manifest = ?")
                .params(document.bytes(), manifest.bytes())
                .update();
        if (updated == 0) {
            jdbc.sql("INSERT INTO alm.package_frame (manifest, document) VALUES (?, ?)")
                    .params(manifest.bytes(), document.bytes())
                    .update();
        }
    }

    /** A solution that only gets another manifest, such as one with a raised version, keeps its frame. */
    void copy(Sha256 manifest, Sha256 other) {
        document(manifest).ifPresent(document -> put(other, document));
    }

    Optional<Framed> find(Sha256 manifest) {
        return document(manifest).flatMap(contents::get).map(PackageFrames::read);
    }

    private Optional<Sha256> document(Sha256 manifest) {
        return jdbc.sql("SELECT document FROM alm.package_frame WHERE manifest = ?")
                .param(manifest.bytes())
                .query(byte[].class)
                .optional()
                .map(Sha256::ofDigest);
    }

    private static byte[] write(Framed framed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            JSON.writeValue(compressed, framed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Framed read(byte[] bytes) {
        try (GZIPInputStream compressed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(compressed, Framed.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
