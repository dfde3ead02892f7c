package org.almanac.target.dataverse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.BadInput;
import org.almanac.target.dataverse.auth.ClientCredentials;
import org.almanac.target.dataverse.auth.ClientProof;
import org.almanac.target.http.TokenReference;
import org.jspecify.annotations.Nullable;

/** Checks one environment's settings and collects all that is wrong, in sentences that never show a secret. */
final class AccessCheck {

    private static final URI SOME_ENVIRONMENT = URI.create("https://environment/");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?");
    private static final String REFERENCE =
            " must say where it is, env:<variable> or file:<absolute path>; it is never the value itself.";

    private final String where;
    private final EnvironmentAccess given;
    private final List<String> problems = new ArrayList<>();

    /** @param where the settings begin with it */
    AccessCheck(String where, EnvironmentAccess given) {
        this.where = where;
        this.given = given;
    }

    List<String> problems() {
        return problems;
    }

    /** Empty if anything is wrong. */
    Optional<ConfiguredAccess> check(String name) {
        EnvironmentName environment = environment(name);
        ClientProof proof = proof();
        if (given.clientId() == null) {
            problems.add(where + "client-id must be set.");
        }
        if (given.authorities() != null) {
            given.authorities().stream()
                    .filter(host -> !HOST.matcher(host).matches())
                    .forEach(host -> problems.add(where + "authorities must be names of hosts."));
        }
        if (environment == null || proof == null || given.clientId() == null || !problems.isEmpty()) {
            return Optional.empty();
        }
        ConfiguredAccess access = new ConfiguredAccess(
                environment,
                given.clientId(),
                proof,
                given.tenant(),
                Objects.requireNonNullElse(given.authorities(), ClientCredentials.PUBLIC_AUTHORITIES));
        access.credentials(SOME_ENVIRONMENT)
                .problems()
                .forEach(problem -> problems.add("In " + where.replaceFirst("\\.$", "") + " " + problem + "."));
        return problems.isEmpty() ? Optional.of(access) : Optional.empty();
    }

    private @Nullable EnvironmentName environment(String name) {
        try {
            return new EnvironmentName(name);
        } catch (BadInput e) {
            problems.add(where.replaceFirst("\\.$", "") + " is not about an environment. " + e.getMessage());
            return null;
        }
    }

    private @Nullable ClientProof proof() {
        if ((given.secret() == null) == (given.certificate() == null)) {
            problems.add(where + "secret or " + where + "certificate must be set, and not both.");
            return null;
        }
        TokenReference password = reference("certificate-password", given.certificatePassword());
        if (given.secret() != null) {
            if (given.certificatePassword() != null) {
                problems.add(where + "certificate-password belongs to a certificate.");
            }
            TokenReference secret = reference("secret", given.secret());
            return secret == null ? null : new ClientProof.Secret(secret);
        }
        TokenReference certificate = reference("certificate", given.certificate());
        return certificate == null ? null : new ClientProof.Certificate(certificate, password);
    }

    private @Nullable TokenReference reference(String setting, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Optional<TokenReference> reference = TokenReference.parse(text);
        if (reference.isEmpty()) {
            problems.add(where + setting + REFERENCE);
        }
        return reference.orElse(null);
    }
}
