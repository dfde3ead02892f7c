package org.almanac.environment.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almanac.environment.planning.Bodies;
import org.almanac.solution.ComponentBody;
import org.almanac.solution.Sha256;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Definitions by hash; each is stored once, however many packages and environments have it. */
@Component
class Contents implements Bodies {

    /** Below the limit of one binary value in H2. */
    private static final int PART = 1_000_000;

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    Contents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** Stores what is not there yet; takes part in the caller's transaction. */
    void put(Collection<ComponentBody> bodies) {
        Map<Sha256, byte[]> contents = new HashMap<>();
        for (ComponentBody body : bodies) {
            contents.computeIfAbsent(body.hash(), hash -> body.text().getBytes(StandardCharsets.UTF_8));
        }
        put(contents);
    }

    /** As {@link #put(Collection)}, for any content by its hash. */
    void put(Map<Sha256, byte[]> contents) {
        Set<Sha256> present = present(contents.keySet());
        List<Object[]> rows = new ArrayList<>(contents.size());
        contents.forEach((hash, bytes) -> {
            if (!present.contains(hash)) {
                rows.addAll(parts(hash, bytes));
            }
        });
        jdbc.batchUpdate("INSERT INTO alm.content (hash, part, bytes) VALUES (?, ?, ?)", rows);
    }

    /**
     * Stores a content piece by piece, unless it is there.
     *
     * @param content read to its end; it must have that hash
     */
    void put(Sha256 hash, InputStream content) throws IOException {
        if (!present(List.of(hash)).isEmpty()) {
            return;
        }
        int part = 0;
        byte[] piece = content.readNBytes(PART);
        do {
            jdbc.update("INSERT INTO alm.content (hash, part, bytes) VALUES (?, ?, ?)", hash.bytes(), part++, piece);
            piece = content.readNBytes(PART);
        } while (piece.length > 0);
    }

    /** A content as a stream that holds one piece at a time; empty if it is not there. The caller closes it. */
    Optional<InputStream> open(Sha256 hash) {
        PartStream parts = new PartStream(jdbc, hash);
        return parts.hasMoreElements() ? Optional.of(new SequenceInputStream(parts)) : Optional.empty();
    }

    /** One content, if it is there. */
    Optional<byte[]> get(Sha256 hash) {
        return Optional.ofNullable(read(List.of(hash)).get(hash)).map(ByteArrayOutputStream::toByteArray);
    }

    private static List<Object[]> parts(Sha256 hash, byte[] bytes) {
        List<Object[]> rows = new ArrayList<>(1);
        int part = 0;
        do {
            int from = part * PART;
            int length = Math.min(PART, bytes.length - from);
            byte[] piece = bytes;
            if (length != bytes.length) {
                piece = new byte[length];
                System.arraycopy(bytes, from, piece, 0, length);
            }
            rows.add(new Object[] {hash.bytes(), part++, piece});
        } while (part * PART < bytes.length);
        return rows;
    }

    /** Those that are there. */
    Set<Sha256> present(Collection<Sha256> hashes) {
        Set<Sha256> result = new HashSet<>();
        for (List<Sha256> chunk : Chunks.of(hashes)) {
            named.query(
                    "SELECT hash FROM alm.content WHERE part = 0 AND hash IN (:hashes)",
                    Map.of("hashes", keys(chunk)),
                    row -> {
                        result.add(Sha256.ofDigest(row.getBytes(1)));
                    });
        }
        return result;
    }

    @Override
    public Map<Sha256, ComponentBody> of(Collection<Sha256> hashes) {
        Map<Sha256, ComponentBody> result = new HashMap<>();
        for (List<Sha256> chunk : Chunks.of(new HashSet<>(hashes))) {
            read(chunk)
                    .forEach((hash, bytes) ->
                            result.put(hash, new ComponentBody(bytes.toString(StandardCharsets.UTF_8), hash)));
        }
        return result;
    }

    private Map<Sha256, ByteArrayOutputStream> read(List<Sha256> chunk) {
        Map<Sha256, ByteArrayOutputStream> result = new HashMap<>();
        named.query(
                "SELECT hash, bytes FROM alm.content WHERE hash IN (:hashes) ORDER BY hash, part",
                Map.of("hashes", keys(chunk)),
                row -> {
                    Sha256 hash = Sha256.ofDigest(row.getBytes(1));
                    result.computeIfAbsent(hash, h -> new ByteArrayOutputStream())
                            .writeBytes(row.getBytes(2));
                });
        return result;
    }

    private static List<byte[]> keys(List<Sha256> hashes) {
        return hashes.stream().map(Sha256::bytes).toList();
    }
}
