package org.almanac.web.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that sign tokens. They lie in the database, so that all nodes take each other's tokens; who can read it can make tokens,
 * which is one reason to change keys. A key is kept until no token can live that it has signed. Two nodes that make one at the same
 * time do no harm: both are known, the younger signs.
 */
@Component
class SigningKeys {

    private static final int BITS = 2048;
    /** Longer than a token lives. */
    private static final Duration KEPT = Duration.ofHours(2);
    /** How long a node may not notice that another has made a key. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private record Key(RSAKey rsa, Instant madeAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration age;
    private List<Key> known = List.of();
    private @Nullable Instant read;

    SigningKeys(JdbcClient jdbc, Clock clock, TokenSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.age = settings.tokenKeyAge();
    }

    /** The key that signs now, private part included; made if there is none that is young enough. */
    synchronized RSAKey current() {
        refreshIfOld();
        Optional<Key> young = young();
        if (young.isEmpty()) {
            refresh();
            young = young();
        }
        return young.orElseGet(this::make).rsa();
    }

    /** The key of a token, to check it with. */
    synchronized Optional<RSAKey> find(String id) {
        refreshIfOld();
        Optional<RSAKey> found = held(id);
        if (found.isEmpty()) {
            refresh();
            found = held(id);
        }
        return found;
    }

    /** The public parts of all. */
    synchronized List<RSAKey> published() {
        refreshIfOld();
        return known.stream().map(key -> key.rsa().toPublicJWK()).toList();
    }

    private Optional<RSAKey> held(String id) {
        return known.stream()
                .map(Key::rsa)
                .filter(key -> id.equals(key.getKeyID()))
                .findFirst();
    }

    private Optional<Key> young() {
        Instant oldest = clock.instant().minus(age);
        return known.stream().filter(key -> key.madeAt().isAfter(oldest)).findFirst();
    }

    private void refreshIfOld() {
        if (read == null || !clock.instant().isBefore(read.plus(FRESH))) {
            refresh();
        }
    }

    private void refresh() {
        known = jdbc.sql("SELECT key_id, private_key, made_at FROM alm.token_key ORDER BY made_at DESC, key_id")
                .query((row, number) -> new Key(
                        parsed(Objects.requireNonNull(row.getString("private_key"))),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
        read = clock.instant();
    }

    private Key make() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Key key = new Key(generated(), now);
        jdbc.sql("DELETE FROM alm.token_key WHERE made_at < :end")
                .param("end", now.minus(age).minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("INSERT INTO alm.token_key (key_id, private_key, made_at) VALUES (:id, :key, :now)")
                .param("id", key.rsa().getKeyID())
                .param("key", key.rsa().toJSONString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        refresh();
        return key;
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey parsed(String json) {
        try {
            return RSAKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("alm.token_key holds something that is no key", e);
        }
    }
}
