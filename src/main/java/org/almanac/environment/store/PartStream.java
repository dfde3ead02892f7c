package org.almanac.environment.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;

/** The parts of a content one after the other, each read when it is needed. */
final class PartStream implements Enumeration<InputStream> {

    private final JdbcTemplate jdbc;
    private final Sha256 hash;
    private int part;
    private List<byte[]> next;

    PartStream(JdbcTemplate jdbc, Sha256 hash) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.next = read();
    }

    private List<byte[]> read() {
        return jdbc.query(
                "SELECT bytes FROM alm.content WHERE hash = ? AND part = ?",
                (row, n) -> row.getBytes(1),
                hash.bytes(),
                part);
    }

    @Override
    public boolean hasMoreElements() {
        return !next.isEmpty();
    }

    @Override
    public InputStream nextElement() {
        InputStream current = new ByteArrayInputStream(next.get(0));
        part++;
        next = Collections.unmodifiableList(read());
        return current;
    }
}
