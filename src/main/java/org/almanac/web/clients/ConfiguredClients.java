package org.almanac.web.clients;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.almanac.problem.BadInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clients of the settings, whose secrets are read at each use. */
final class ConfiguredClients {

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredClients.class);
    private static final int SHORTEST_SECRET = 16;

    private final Map<String, MachineClient> clients = new TreeMap<>();
    private final Map<String, ClientSettings.Configured> settings;
    private final Function<String, Optional<String>> variables;

    /** @throws IllegalArgumentException if the settings are wrong; it names each fault and no secret */
    ConfiguredClients(ClientSettings settings, Function<String, Optional<String>> variables) {
        this.settings = settings.configured();
        this.variables = variables;
        List<String> problems = new ArrayList<>();
        this.settings.forEach((id, configured) -> take(id, configured, problems));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
    }

    private void take(String id, ClientSettings.Configured configured, List<String> problems) {
        String where = "almanac.clients." + id + ": ";
        String name = configured.displayName() == null ? id : configured.displayName();
        try {
            clients.put(
                    id, ClientFields.checked(id, name, orNone(configured.groups()), orNone(configured.environments())));
        } catch (BadInput e) {
            problems.add(where + e.getMessage());
        }
        if (configured.secret() == null && configured.certificate() == null) {
            problems.add(where + "it needs a secret or a certificate.");
        }
        reference(configured.secret(), where + "secret", problems);
        reference(configured.certificate(), where + "certificate", problems);
    }

    private static void reference(@Nullable String reference, String where, List<String> problems) {
        if (reference != null && SettingsReference.parse(reference).isEmpty()) {
            problems.add(where + " must be env:NAME or file:/absolute/path.");
        }
    }

    List<MachineClient> list() {
        return List.copyOf(clients.values());
    }

    boolean has(String id) {
        return clients.containsKey(id);
    }

    Optional<MachineClient> find(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    ClientKeys keys(String id) {
        ClientSettings.Configured configured = settings.get(id);
        if (configured == null) {
            return new ClientKeys(List.of(), List.of());
        }
        return new ClientKeys(
                read(configured.secret()).flatMap(secret -> secret(id, secret)).stream()
                        .toList(),
                read(configured.certificate()).flatMap(pem -> certificate(id, pem)).stream()
                        .toList());
    }

    private Optional<String> read(@Nullable String reference) {
        return Optional.ofNullable(reference).flatMap(SettingsReference::parse).flatMap(place -> place.read(variables));
    }

    private static Optional<ClientKeys.Secret> secret(String id, String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            LOG.warn(
                    "The secret of almanac.clients.{} is not used: it is shorter than {} characters",
                    id,
                    SHORTEST_SECRET);
            return Optional.empty();
        }
        return Optional.of(new ClientKeys.Secret(SecretHashes.passing(secret), Instant.MAX));
    }

    private static Optional<X509Certificate> certificate(String id, String pem) {
        try {
            return Optional.of(Certificates.parse(pem));
        } catch (CertificateException e) {
            LOG.warn("The certificate of almanac.clients.{} is not used: {}", id, e.getMessage());
            return Optional.empty();
        }
    }

    private static Set<String> orNone(@Nullable Set<String> names) {
        return names == null ? Set.of() : names;
    }
}
