package org.almanac.environment.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.almanac.environment.state.StateChange;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every change of an environment with what was there before it. It is the snapshot that an operation takes: whatever the
 * change replaces or deletes can be brought back from it, because contents are never forgotten.
 */
@Component
class Journal {

    /** Its own mapper: what is stored does not change with the settings of the web interface. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final int LONGEST_LABEL = 300;

    private final JdbcClient jdbc;
    private final Contents contents;
    private final Clock clock;

    Journal(JdbcClient jdbc, Contents contents, Clock clock) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * A change that was applied.
     *
     * @param document hash of the change's stored form
     */
    record Entry(
            long id,
            String operationKey,
            String label,
            Sha256 document,
            Sha256 before,
            Sha256 after,
            Instant appliedOn) {}

    /** Keeps a change; what an undoing has changed is no longer there to be undone, and neither is what it undid. */
    void append(int environmentId, StateChange change, String operationKey, String label, Sha256 before, Sha256 after) {
        byte[] document = write(change.withoutContents());
        Sha256 hash = Sha256.of(document);
        contents.put(Map.of(hash, document));
        String shown = label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
        jdbc.sql("INSERT INTO alm.change_journal (environment_id, operation_key, label, document, hash_before,"
                        + " hash_after, applied_on) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        environmentId,
                        operationKey,
                        shown,
                        hash.bytes(),
                        before.bytes(),
                        after.bytes(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The changes that make up the present state, newest first: neither undone nor undoing others. */
    List<Entry> standing(int environmentId) {
        return jdbc.sql("SELECT id, operation_key, label, document, hash_before, hash_after, applied_on"
                        + " FROM alm.change_journal WHERE environment_id = ? AND undone_by IS NULL AND NOT undoes"
                        + " ORDER BY id DESC")
                .param(environmentId)
                .query((row, n) -> new Entry(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Sha256.ofDigest(row.getBytes(4)),
                        Sha256.ofDigest(row.getBytes(5)),
                        Sha256.ofDigest(row.getBytes(6)),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Notes that the changes of an operation took others back. */
    void undone(int environmentId, List<Entry> entries, String operationKey) {
        for (Entry entry : entries) {
            jdbc.sql("UPDATE alm.change_journal SET undone_by = ? WHERE id = ?")
                    .params(operationKey, entry.id())
                    .update();
        }
        jdbc.sql("UPDATE alm.change_journal SET undoes = TRUE WHERE environment_id = ? AND operation_key = ?")
                .params(environmentId, operationKey)
                .update();
    }

    StateChange change(Entry entry) {
        return contents.get(entry.document())
                .map(Journal::read)
                .orElseThrow(() -> new IllegalStateException("the change " + entry.id() + " is not in the store"));
    }

    private static byte[] write(StateChange change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream compressed = new GZIPOutputStream(bytes)) {
            JSON.writeValue(compressed, change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static StateChange read(byte[] bytes) {
        try (GZIPInputStream compressed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return JSON.readValue(compressed, StateChange.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
