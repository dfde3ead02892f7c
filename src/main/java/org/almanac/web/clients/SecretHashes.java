package org.almanac.web.clients;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares secrets with hashes. A text of several lines holds several hashes, and each of them is enough: a client has two secrets
 * while it changes from one to the other. Secrets that are kept are hashed slowly; those of settings are read at each use and need
 * no hash that lasts.
 */
public final class SecretHashes implements PasswordEncoder {

    private static final String PASSING = "{passing}";

    private final PasswordEncoder lasting = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @Override
    public String encode(CharSequence secret) {
        return lasting.encode(secret);
    }

    @Override
    public boolean matches(CharSequence secret, String hashes) {
        return hashes.lines().anyMatch(hash -> one(secret, hash));
    }

    private boolean one(CharSequence secret, String hash) {
        return hash.startsWith(PASSING)
                ? MessageDigest.isEqual(
                        hash.getBytes(StandardCharsets.UTF_8),
                        passing(secret.toString()).getBytes(StandardCharsets.UTF_8))
                : lasting.matches(secret, hash);
    }

    /** A hash for comparing in constant time, never stored. */
    static String passing(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return PASSING + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
