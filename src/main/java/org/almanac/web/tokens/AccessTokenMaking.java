package org.almanac.web.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.almanac.web.clients.MachineClient;
import org.almanac.webapi.UserIds;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.stereotype.Component;

/** Makes the tokens: JWT signed with RS256, with the claims that clients of the platform look at. */
@Component
class AccessTokenMaking {

    /** As the platform's (dataverse-semantics 8.9). */
    static final Duration LIFE = Duration.ofSeconds(3599);

    private final SigningKeys keys;
    private final TokenSettings settings;
    private final Clock clock;

    AccessTokenMaking(SigningKeys keys, TokenSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    OAuth2AccessToken token(MachineClient client, String audience, String issuer) {
        RSAKey key = keys.current();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(LIFE);
        String user = UserIds.of(client.user()).toString();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .subject(user)
                .claim("oid", user)
                .claim("tid", settings.tenantId().toString())
                .claim("appid", client.id())
                .claim("azp", client.id())
                .claim("idtyp", "app")
                .claim("ver", "1.0")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(end))
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token.serialize(), now, end);
    }
}
