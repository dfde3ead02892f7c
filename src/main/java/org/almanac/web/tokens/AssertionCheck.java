package org.almanac.web.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almanac.web.clients.MachineClients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Checks the statement by which a client proves that it has the key of a registered certificate (RFC 7523; {@code x5t} or {@code
 * x5t#S256} says of which). It must be for this directory, still hold, live a day at most, and be used for the first time.
 */
@Component
class AssertionCheck {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256);
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final MachineClients clients;
    private final UsedAssertions used;
    private final Clock clock;

    AssertionCheck(MachineClients clients, UsedAssertions used, Clock clock) {
        this.clients = clients;
        this.used = used;
        this.clock = clock;
    }

    /**
     * The statement, if it is sound.
     *
     * @param audiences the addresses under which the directory may be meant
     * @throws BadJwtException if it is not; its message may be shown
     */
    Jwt checked(String client, String assertion, Set<String> audiences) {
        try {
            SignedJWT signed = SignedJWT.parse(assertion);
            verify(client, signed);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            check(client, claims, audiences);
            return new Jwt(
                    assertion,
                    Optional.ofNullable(claims.getIssueTime())
                            .map(Date::toInstant)
                            .orElse(null),
                    claims.getExpirationTime().toInstant(),
                    signed.getHeader().toJSONObject(),
                    claims.getClaims());
        } catch (ParseException e) {
            throw new BadJwtException("The client assertion cannot be read.", e);
        }
    }

    private void verify(String client, SignedJWT signed) {
        JWSHeader header = signed.getHeader();
        if (!ALGORITHMS.contains(header.getAlgorithm())) {
            throw new BadJwtException("The client assertion must be signed with RS256 or PS256.");
        }
        X509Certificate certificate = clients.keys(client).certificates().stream()
                .filter(registered -> isNamed(header, registered))
                .findFirst()
                .orElseThrow(() -> new BadJwtException(
                        "The certificate that the client assertion names (x5t) is not registered for the client."));
        Instant now = clock.instant();
        if (now.isAfter(certificate.getNotAfter().toInstant())
                || now.isBefore(certificate.getNotBefore().toInstant())) {
            throw new BadJwtException("The certificate of the client assertion has ended, or has not begun.");
        }
        try {
            if (!signed.verify(new RSASSAVerifier((RSAPublicKey) certificate.getPublicKey()))) {
                throw new BadJwtException("The signature of the client assertion is wrong.");
            }
        } catch (JOSEException e) {
            throw new BadJwtException("The signature of the client assertion cannot be checked.", e);
        }
    }

    private static boolean isNamed(JWSHeader header, X509Certificate certificate) {
        Object sha256 = header.toJSONObject().get("x5t#S256");
        Object sha1 = header.toJSONObject().get("x5t");
        return sha256 != null
                ? thumbprint("SHA-256", certificate).equals(sha256)
                : sha1 != null && thumbprint("SHA-1", certificate).equals(sha1);
    }

    private static String thumbprint(String algorithm, X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void check(String client, JWTClaimsSet claims, Set<String> audiences) {
        Instant now = clock.instant();
        Date expires = claims.getExpirationTime();
        if (!client.equals(claims.getIssuer()) || !client.equals(claims.getSubject())) {
            throw new BadJwtException("iss and sub of the client assertion must be the client's id.");
        }
        if (noneOf(claims.getAudience(), audiences)) {
            throw new BadJwtException("aud of the client assertion must be "
                    + audiences.iterator().next() + ".");
        }
        if (expires == null || !now.isBefore(expires.toInstant())) {
            throw new BadJwtException("The client assertion has ended.");
        }
        if (expires.toInstant().isAfter(now.plus(LONGEST_LIFE).plus(CLOCKS_DIFFER))
                || isAfter(claims.getNotBeforeTime(), now.plus(CLOCKS_DIFFER))) {
            throw new BadJwtException("The client assertion does not hold yet, or holds too long.");
        }
        if (claims.getJWTID() == null || !used.use(client, claims.getJWTID(), expires.toInstant())) {
            throw new BadJwtException("The client assertion has no jti, or has been used before.");
        }
    }

    private static boolean noneOf(List<String> named, Set<String> audiences) {
        return named.stream().noneMatch(audiences::contains);
    }

    private static boolean isAfter(@Nullable Date moment, Instant limit) {
        return moment != null && moment.toInstant().isAfter(limit);
    }
}
