package org.almanac.target.dataverse.auth;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.almanac.problem.PermanentFailure;
import org.almanac.target.dataverse.AccessTokens;
import org.almanac.target.http.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one environment, from the directory that its challenge names (dataverse-semantics 8.9). Many may ask at once; the
 * directory is asked once, and after it has refused not again for a minute, however many deployments try.
 */
public final class DirectoryTokens implements AccessTokens {

    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofMinutes(1);

    private final Discovery discovery;
    private final TokenRequest request;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Authority authority;
    private @Nullable HeldToken held;
    private @Nullable PermanentFailure refusal;
    private Instant notBefore = Instant.MIN;

    /**
     * @param http follows no redirection; its connect timeout holds
     * @param variables of the process, where secrets may be
     */
    public DirectoryTokens(ClientCredentials credentials, HttpClient http, Clock clock, Variables variables) {
        if (http.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("a redirection could lead the secret elsewhere");
        }
        Exchange exchange = new Exchange(http);
        this.discovery = new Discovery(credentials, exchange);
        this.request = new TokenRequest(credentials, exchange, new ProofForm(variables, clock), clock);
        this.clock = clock;
    }

    @Override
    public String token() {
        lock.lock();
        try {
            HeldToken token = held;
            if (token == null || !token.isGood(clock.instant())) {
                token = asked();
                held = token;
            }
            return token.text();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void rejected(String token) {
        lock.lock();
        try {
            if (held != null && held.text().equals(token)) {
                held = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private HeldToken asked() {
        if (refusal != null && clock.instant().isBefore(notBefore)) {
            throw again(refusal);
        }
        try {
            Authority known = authority == null ? discovery.authority() : authority;
            authority = known;
            HeldToken token = request.send(known);
            refusal = null;
            return token;
        } catch (PermanentFailure e) {
            authority = null;
            refusal = e;
            notBefore = clock.instant().plus(PAUSE_AFTER_REFUSAL);
            throw e;
        }
    }

    /** One of its own for each caller: a failure carries the trace of who met it. */
    private static PermanentFailure again(PermanentFailure first) {
        return new PermanentFailure(
                first.code(),
                first.getMessage() + " (Not tried again for " + PAUSE_AFTER_REFUSAL.toSeconds() + " s.)",
                first.subject().orElse(null),
                first.items(),
                first);
    }
}
