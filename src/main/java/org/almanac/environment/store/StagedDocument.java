package org.almanac.environment.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.almanac.environment.StagedPackage;

/** The stored form of a staged package: JSON, compressed. */
final class StagedDocument {

    /** Its own mapper: what is stored does not change with the settings of the web interface. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private StagedDocument() {}

    static byte[] write(StagedPackage solutionPackage) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            JSON.writeValue(compressed, solutionPackage);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static StagedPackage read(byte[] bytes) {
        try (GZIPInputStream compressed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(compressed, StagedPackage.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
