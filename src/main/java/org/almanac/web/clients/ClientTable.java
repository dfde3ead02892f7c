package org.almanac.web.clients;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of registered clients. Takes part in the caller's transaction. */
@Component
class ClientTable {

    private static final String BETWEEN = ",";

    private final JdbcClient jdbc;

    ClientTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MachineClient> list() {
        return jdbc.sql("SELECT * FROM alm.machine_client ORDER BY client_id")
                .query((row, number) -> client(row))
                .list();
    }

    Optional<MachineClient> find(String id) {
        return jdbc.sql("SELECT * FROM alm.machine_client WHERE client_id = :id")
                .param("id", id)
                .query((row, number) -> client(row))
                .optional();
    }

    ClientKeys keys(String id) {
        List<ClientKeys.Secret> secrets = jdbc.sql(
                        "SELECT hash, expires_at FROM alm.machine_secret WHERE client_id = :id ORDER BY expires_at DESC")
                .param("id", id)
                .query((row, number) -> new ClientKeys.Secret(
                        text(row, "hash"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
        List<X509Certificate> certificates = jdbc.sql(
                        "SELECT pem FROM alm.machine_certificate WHERE client_id = :id ORDER BY fingerprint")
                .param("id", id)
                .query((row, number) -> certificate(text(row, "pem")))
                .list();
        return new ClientKeys(secrets, certificates);
    }

    void add(MachineClient client, String by, Instant now) {
        jdbc.sql("INSERT INTO alm.machine_client"
                        + " (client_id, display_name, member_of, environments, registered_by, registered_at)"
                        + " VALUES (:id, :name, :groups, :environments, :by, :now)")
                .param("id", client.id())
                .param("name", client.displayName())
                .param("groups", String.join(BETWEEN, new TreeSet<>(client.groups())))
                .param("environments", String.join(BETWEEN, new TreeSet<>(client.environments())))
                .param("by", by)
                .param("now", column(now))
                .update();
    }

    void addSecret(String client, String id, ClientKeys.Secret secret) {
        jdbc.sql("INSERT INTO alm.machine_secret (secret_id, client_id, hash, expires_at)"
                        + " VALUES (:id, :client, :hash, :expires)")
                .param("id", id)
                .param("client", client)
                .param("hash", secret.hash())
                .param("expires", column(secret.expiresAt()))
                .update();
    }

    void addCertificate(String client, String fingerprint, String pem) {
        jdbc.sql("INSERT INTO alm.machine_certificate (client_id, fingerprint, pem) VALUES (:client, :print, :pem)")
                .param("client", client)
                .param("print", fingerprint)
                .param("pem", pem)
                .update();
    }

    /** @return whether there was such a client */
    boolean remove(String id) {
        return jdbc.sql("DELETE FROM alm.machine_client WHERE client_id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    private static MachineClient client(ResultSet row) throws SQLException {
        return new MachineClient(
                text(row, "client_id"),
                text(row, "display_name"),
                set(text(row, "member_of")),
                set(text(row, "environments")));
    }

    private static Set<String> set(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(BETWEEN));
    }

    private static X509Certificate certificate(String pem) {
        try {
            return Certificates.parse(pem);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
