package org.almanac.web.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almanac.database.TestDatabase;
import org.almanac.time.MovableClock;
import org.almanac.web.clients.ClientKeys;
import org.almanac.web.clients.MachineClient;
import org.almanac.web.clients.MachineClients;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Keys and tokens of two nodes on one database, while time goes on. */
abstract class KeepingTokens {

    private static final String ALPHA = "https://almanac.example.com/environments/alpha";
    private static final MachineClient ROBOT = new MachineClient("robot", "Robot", Set.of("viewers"), Set.of("*"));

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final TokenSettings settings = new TokenSettings("contoso", Duration.ofDays(90));
    private final JdbcClient jdbc;
    private final Registered clients = new Registered();

    KeepingTokens(TestDatabase product) {
        jdbc = JdbcClient.create(product.migrated());
    }

    private SigningKeys node() {
        return new SigningKeys(jdbc, clock, settings);
    }

    private String token(SigningKeys keys) {
        return new AccessTokenMaking(keys, settings, clock)
                .token(ROBOT, ALPHA, "https://almanac.example.com/contoso/v2.0")
                .getTokenValue();
    }

    private BearerTokens tokens(SigningKeys keys) {
        return new BearerTokens(keys, clients, clock);
    }

    @Test
    void oneNodeTakesTheTokensOfTheOther() {
        SigningKeys first = node();
        SigningKeys second = node();
        second.published();

        String token = token(first);

        assertThat(tokens(second).client(token, ALPHA)).isEqualTo(ROBOT);
        assertThat(second.current().getKeyID()).isEqualTo(first.current().getKeyID());
    }

    @Test
    void aTokenIsTakenUntilItEnds() {
        SigningKeys keys = node();
        String token = token(keys);

        clock.advance(Duration.ofSeconds(3598));
        assertThatCode(() -> tokens(keys).client(token, ALPHA)).doesNotThrowAnyException();

        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> tokens(keys).client(token, ALPHA))
                .isInstanceOf(InvalidBearerTokenException.class)
                .hasMessageContaining("ended");
    }

    @Test
    void anOldKeySignsNoMoreAndItsTokensAreStillTaken() {
        SigningKeys keys = node();
        String first = keys.current().getKeyID();
        clock.advance(Duration.ofDays(90).minusSeconds(60));
        String token = token(keys);

        clock.advance(Duration.ofSeconds(60));
        assertThat(keys.current().getKeyID()).isNotEqualTo(first);
        assertThat(tokens(keys).client(token, ALPHA)).isEqualTo(ROBOT);

        clock.advance(Duration.ofDays(91));
        keys.current();
        assertThat(keys.find(first)).isEmpty();
    }

    @Test
    void aTokenForAnotherResourceOrOfAClientThatIsGoneIsNotTaken() {
        SigningKeys keys = node();
        String token = token(keys);

        assertThatThrownBy(() -> tokens(keys).client(token, "https://almanac.example.com/api"))
                .isInstanceOf(InvalidBearerTokenException.class);
        clients.known = List.of();
        assertThatThrownBy(() -> tokens(keys).client(token, ALPHA)).isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void aTokenThatWasTakenIsNotTakenAnyMoreWithoutItsKey() {
        SigningKeys keys = node();
        BearerTokens tokens = tokens(keys);
        String token = token(keys);
        assertThat(tokens.client(token, ALPHA)).isEqualTo(ROBOT);
        assertThat(tokens.client(token, ALPHA)).isEqualTo(ROBOT);

        jdbc.sql("DELETE FROM alm.token_key").update();
        clock.advance(Duration.ofMinutes(5));

        assertThatThrownBy(() -> tokens.client(token, ALPHA)).isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void aTokenThatWasTakenEndsAndIsForItsResourceOnly() {
        SigningKeys keys = node();
        BearerTokens tokens = tokens(keys);
        String token = token(keys);
        assertThat(tokens.client(token, ALPHA)).isEqualTo(ROBOT);

        assertThatThrownBy(() -> tokens.client(token, "https://almanac.example.com/api"))
                .isInstanceOf(InvalidBearerTokenException.class);
        clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> tokens.client(token, ALPHA)).isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void whatIsNoTokenIsNotTaken() {
        SigningKeys keys = node();
        String token = token(keys);

        for (String wrong :
                List.of("x", "a.b.c", token.substring(0, token.length() - 8), token.replaceFirst("^.*?\\.", "e30."))) {
            assertThatThrownBy(() -> tokens(keys).client(wrong, ALPHA)).isInstanceOf(InvalidBearerTokenException.class);
        }
    }

    @Test
    void aStatementIsUsedOnceUntilItHasEnded() {
        UsedAssertions used = new UsedAssertions(jdbc, clock);
        Instant end = clock.instant().plusSeconds(60);

        assertThat(used.use("robot", "1", end)).isTrue();
        assertThat(used.use("robot", "1", end)).isFalse();
        assertThat(used.use("another", "1", end)).isTrue();

        clock.set(end.plusSeconds(1));
        assertThat(used.use("robot", "2", end.plusSeconds(60))).isTrue();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM alm.used_assertion")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static final class Registered implements MachineClients {

        private List<MachineClient> known = List.of(ROBOT);

        @Override
        public List<MachineClient> list() {
            return known;
        }

        @Override
        public Optional<MachineClient> find(String id) {
            return known.stream().filter(client -> client.id().equals(id)).findFirst();
        }

        @Override
        public ClientKeys keys(String id) {
            return new ClientKeys(List.of(), List.of());
        }
    }
}
