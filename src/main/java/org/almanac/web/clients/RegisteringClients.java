package org.almanac.web.clients;

import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.almanac.deployment.AuditTrail;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers clients and gives them keys; each change is audited in the transaction that makes it. */
@Component
class RegisteringClients {

    private static final int SECRET_BYTES = 32;
    private static final Duration LONGEST_LIFE = Duration.ofDays(731);

    private final ConfiguredClients configured;
    private final ClientTable table;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final SecretHashes hashes = new SecretHashes();

    RegisteringClients(
            ConfiguredClients configured,
            ClientTable table,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.configured = configured;
        this.table = table;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void register(MachineClient client, List<String> certificates, String by) {
        if (configured.has(client.id())) {
            throw exists(client.id());
        }
        try {
            transaction.executeWithoutResult(status -> {
                table.add(client, by, now());
                certificates.forEach(pem -> keep(client.id(), pem));
                audit.append(
                        by,
                        "client.registered",
                        client.user(),
                        "groups " + client.groups() + ", environments " + client.environments() + ", certificates "
                                + certificates.size());
            });
        } catch (DuplicateKeyException e) {
            throw exists(client.id());
        }
    }

    private void keep(String client, String pem) {
        X509Certificate certificate;
        try {
            certificate = Certificates.parse(pem);
        } catch (CertificateException e) {
            throw new BadInput(
                    ErrorCode.MALFORMED_REQUEST,
                    "The certificate cannot be used: " + e.getMessage() + ".",
                    "certificate");
        }
        if (!certificate.getNotAfter().toInstant().isAfter(clock.instant())) {
            throw new BadInput(ErrorCode.MALFORMED_REQUEST, "The certificate has ended.", "certificate");
        }
        table.addCertificate(client, Certificates.fingerprint(certificate), Certificates.pem(certificate));
    }

    void addCertificate(String client, String pem, String by) {
        known(client);
        try {
            transaction.executeWithoutResult(status -> {
                keep(client, pem);
                audit.append(by, "client.certificate-added", client, "by REST");
            });
        } catch (DuplicateKeyException e) {
            throw new Refusal(
                    ErrorCode.CLIENT_EXISTS, "The client '" + client + "' has the certificate already.", client);
        }
    }

    /**
     * A new secret beside those that the client has.
     *
     * @return the secret, which nobody can read again
     */
    NewSecret addSecret(String client, Instant expiresAt, String by) {
        known(client);
        Instant now = now();
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST_LIFE))) {
            throw new BadInput(
                    ErrorCode.MALFORMED_REQUEST,
                    "'expiresAt' lies in the future, at most two years from now.",
                    "expiresAt");
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String id = UUID.randomUUID().toString();
        String hash = hashes.encode(secret);
        transaction.executeWithoutResult(status -> {
            table.addSecret(client, id, new ClientKeys.Secret(hash, expiresAt));
            audit.append(by, "client.secret-added", client, "secret " + id + " until " + expiresAt);
        });
        return new NewSecret(id, secret, expiresAt);
    }

    /** Its tokens end with it. */
    void remove(String client, String by) {
        known(client);
        transaction.executeWithoutResult(status -> {
            if (table.remove(client)) {
                audit.append(by, "client.removed", client, "by REST");
            }
        });
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void known(String client) {
        if (configured.has(client)) {
            throw new Refusal(
                    ErrorCode.CLIENT_EXISTS,
                    "The client '" + client + "' is one of the settings: change it there.",
                    client);
        }
        if (table.find(client).isEmpty()) {
            throw unknown(client);
        }
    }

    static BadInput unknown(String client) {
        return new BadInput(ErrorCode.UNKNOWN_CLIENT, "There is no client '" + client + "'.", client);
    }

    private static Refusal exists(String client) {
        return new Refusal(ErrorCode.CLIENT_EXISTS, "There is a client '" + client + "' already.", client);
    }
}
