package org.almanac.web.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.almanac.environment.RecentValues;
import org.almanac.solution.Sha256;
import org.almanac.web.clients.MachineClient;
import org.almanac.web.clients.MachineClients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** Checks bearer tokens. Whose client is gone, or has lost a group, has a token no more, or one that is worth less. */
@Component
public class BearerTokens {

    /** Tokens whose signature was checked and need not be checked again, by their hash. */
    private static final int MOST_CHECKED = 256;

    private final RecentValues<Sha256, Checked> checked = new RecentValues<>(MOST_CHECKED);
    private final SigningKeys keys;
    private final MachineClients clients;
    private final Clock clock;

    /** What a token says, and the key that has signed it. */
    private record Checked(String key, JWTClaimsSet claims) {}

    BearerTokens(SigningKeys keys, MachineClients clients, Clock clock) {
        this.keys = keys;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * Whose token it is.
     *
     * @param audience what the token has to be for
     * @throws InvalidBearerTokenException if it is not ours, has ended or is for something else
     */
    public MachineClient client(String token, String audience) {
        JWTClaimsSet claims = claims(token);
        Instant now = clock.instant();
        if (isPast(claims.getExpirationTime(), now)) {
            throw new InvalidBearerTokenException("The token has ended.");
        }
        if (!claims.getAudience().contains(audience)) {
            throw new InvalidBearerTokenException("The token is for another resource than " + audience + ".");
        }
        return Optional.ofNullable(claims.getClaim("appid"))
                .flatMap(id -> clients.find(id.toString()))
                .orElseThrow(
                        () -> new InvalidBearerTokenException("The client of the token is not registered any more."));
    }

    /** A signature stays right as long as its key is known, so that only the first request with a token pays for looking at it. */
    private JWTClaimsSet claims(String token) {
        Sha256 hash = Sha256.of(token.getBytes(StandardCharsets.UTF_8));
        Checked before = checked.find(hash);
        if (before != null && keys.find(before.key()).isPresent()) {
            return before.claims();
        }
        Checked now = check(token);
        checked.keep(hash, now);
        return now.claims();
    }

    private Checked check(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            String id = signed.getHeader().getKeyID();
            Optional<RSAKey> key = id == null ? Optional.empty() : keys.find(id);
            if (key.isEmpty()
                    || !JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())
                    || !signed.verify(new RSASSAVerifier(key.get()))) {
                throw new InvalidBearerTokenException("The token is not signed by Almanac.");
            }
            return new Checked(key.get().getKeyID(), signed.getJWTClaimsSet());
        } catch (ParseException | JOSEException e) {
            throw new InvalidBearerTokenException("The token cannot be read.", e);
        }
    }

    private static boolean isPast(@Nullable Date end, Instant now) {
        return end == null || !now.isBefore(end.toInstant());
    }
}
