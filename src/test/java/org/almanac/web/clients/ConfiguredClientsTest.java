package org.almanac.web.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfiguredClientsTest {

    private final Map<String, String> variables = new HashMap<>();
    private final SecretHashes hashes = new SecretHashes();

    private ConfiguredClients clients(String id, @Nullable String secret, Set<String> groups) {
        return new ConfiguredClients(
                new ClientSettings(Map.of(id, new ClientSettings.Configured(null, secret, null, groups, Set.of("*")))),
                name -> Optional.ofNullable(variables.get(name)));
    }

    @Test
    void theSecretIsReadAtEachUse() {
        ConfiguredClients clients = clients("pipeline", "env:SECRET", Set.of("operators"));
        assertThat(clients.keys("pipeline").secrets()).isEmpty();

        variables.put("SECRET", "0123456789abcdef\n");
        assertThat(matches(clients, "0123456789abcdef")).isTrue();
        variables.put("SECRET", "fedcba9876543210");
        assertThat(matches(clients, "0123456789abcdef")).isFalse();
    }

    private boolean matches(ConfiguredClients clients, String secret) {
        List<ClientKeys.Secret> secrets = clients.keys("pipeline").secrets();
        return secrets.stream().anyMatch(known -> hashes.matches(secret, known.hash()));
    }

    @Test
    void aSecretThatCouldBeGuessedIsNotUsed() {
        variables.put("SECRET", "short");

        assertThat(clients("pipeline", "env:SECRET", Set.of()).keys("pipeline").secrets())
                .isEmpty();
    }

    @Test
    void wrongSettingsAreNamedWithoutTheSecret() {
        assertThatThrownBy(() -> clients("pipeline", "s3cret-itself", Set.of("gods")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("almanac.clients.pipeline")
                .hasMessageContaining("groups")
                .hasMessageContaining("env:NAME")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> clients("pipeline", null, Set.of())).hasMessageContaining("a secret or a certificate");
    }

    @Test
    void eachOfSeveralSecretsIsEnough() {
        String kept = hashes.encode("first") + '\n' + hashes.encode("second");

        assertThat(hashes.matches("second", kept)).isTrue();
        assertThat(hashes.matches("third", kept)).isFalse();
        assertThat(kept).doesNotContain("first", "second");
        assertThat(hashes.matches("first", SecretHashes.passing("first"))).isTrue();
    }

    @Test
    void namesOfClientsAreToldFromNamesOfPeople() {
        MachineClient client = new MachineClient("pipeline", "Pipeline", Set.of("operators"), Set.of("dev"));

        assertThat(client.identity().user()).isEqualTo("app:pipeline");
        assertThat(MachineClient.isName("pipeline")).isFalse();
        assertThat(client.isRegisteredIn("dev")).isTrue();
        assertThat(client.isRegisteredIn("prod")).isFalse();
    }
}
