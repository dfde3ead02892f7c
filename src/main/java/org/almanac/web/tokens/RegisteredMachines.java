package org.almanac.web.tokens;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.almanac.web.clients.ClientKeys;
import org.almanac.web.clients.MachineClient;
import org.almanac.web.clients.MachineClients;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/** Machine clients as the authorization server wants them. No bean: Boot would open addresses for one. */
final class RegisteredMachines implements RegisteredClientRepository {

    private final MachineClients clients;
    private final Clock clock;

    RegisteredMachines(MachineClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are registered elsewhere");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return clients.find(id).map(this::registered).orElse(null);
    }

    private RegisteredClient registered(MachineClient client) {
        ClientKeys keys = clients.keys(client.id());
        RegisteredClient.Builder builder = RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientName(client.displayName())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS256)
                        .build())
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        if (!keys.secrets().isEmpty()) {
            withSecrets(builder, keys.secrets());
        }
        return builder.build();
    }

    /** Where all have ended, the server compares with those and says so. */
    private void withSecrets(RegisteredClient.Builder builder, List<ClientKeys.Secret> secrets) {
        Instant now = clock.instant();
        List<ClientKeys.Secret> valid = secrets.stream()
                .filter(secret -> secret.expiresAt().isAfter(now))
                .toList();
        List<ClientKeys.Secret> compared = valid.isEmpty() ? secrets : valid;
        builder.clientSecret(compared.stream().map(ClientKeys.Secret::hash).collect(Collectors.joining("\n")))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        if (valid.isEmpty()) {
            secrets.stream()
                    .map(ClientKeys.Secret::expiresAt)
                    .max(Comparator.naturalOrder())
                    .ifPresent(builder::clientSecretExpiresAt);
        }
    }
}
