package org.almanac.web.clients;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.almanac.webapi.UserIds;

/** A machine client as it is shown: never a secret or what could be made one. */
@Schema(name = "Client")
record ClientView(
        String clientId,

        @Schema(description = "The name under which it acts", example = "app:nightly-pipeline")
        String user,

        @Schema(description = "Its systemuserid in the Web API")
        UUID userId,

        String displayName,
        List<String> groups,
        List<String> environments,
        @Schema(description = "Ends of its secrets") List<Instant> secretsUntil,
        @Schema(description = "SHA-256 fingerprints") List<String> certificates) {

    static ClientView of(MachineClient client, ClientKeys keys) {
        return new ClientView(
                client.id(),
                client.user(),
                UserIds.of(client.user()),
                client.displayName(),
                client.groups().stream().sorted().toList(),
                client.environments().stream().sorted().toList(),
                keys.secrets().stream()
                        .map(ClientKeys.Secret::expiresAt)
                        .filter(Instant.MAX::isAfter)
                        .sorted()
                        .toList(),
                keys.certificates().stream().map(Certificates::fingerprint).toList());
    }
}
