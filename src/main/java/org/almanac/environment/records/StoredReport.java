package org.almanac.environment.records;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The stored form of a report: JSON, compressed; the same report always has the same bytes. */
final class StoredReport {

    /** Its own mapper: what is stored does not change with the settings of the web interface. */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredReport() {}

    static byte[] write(JobReport report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            JSON.writeValue(compressed, report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static JobReport read(byte[] bytes) {
        try (GZIPInputStream compressed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(compressed, JobReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
