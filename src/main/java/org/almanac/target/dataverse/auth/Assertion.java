package org.almanac.target.dataverse.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** The statement, signed with the key of a certificate, that a client is the one it says ({@code private_key_jwt}, RFC 7523). */
final class Assertion {

    private static final Duration VALID = Duration.ofMinutes(10);

    private Assertion() {}

    static String signed(SigningCertificate certificate, String client, URI audience, Instant now)
            throws GeneralSecurityException {
        var header = new JWSHeader.Builder(JWSAlgorithm.PS256)
                .x509CertSHA256Thumbprint(Base64URL.encode(MessageDigest.getInstance("SHA-256")
                        .digest(certificate.certificate().getEncoded())))
                .build();
        var claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(audience.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID)))
                .build();
        var assertion = new SignedJWT(header, claims);
        try {
            assertion.sign(new RSASSASigner(certificate.key()));
        } catch (JOSEException e) {
            throw new GeneralSecurityException("it cannot sign", e);
        }
        return assertion.serialize();
    }
}
