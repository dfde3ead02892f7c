package org.almanac.web.clients;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * What a client may prove itself with.
 *
 * @param secrets those that have ended too, so that the client can be told
 */
public record ClientKeys(List<Secret> secrets, List<X509Certificate> certificates) {

    public ClientKeys {
        secrets = List.copyOf(secrets);
        certificates = List.copyOf(certificates);
    }

    /** @param hash as {@link SecretHashes} compares it */
    public record Secret(String hash, Instant expiresAt) {

        @Override
        public String toString() {
            return "secret until " + expiresAt;
        }
    }
}
