package org.almanac.target.dataverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almanac.target.dataverse.auth.ClientCredentials;
import org.almanac.target.dataverse.auth.ClientProof;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DataverseSettingsTest {

    private static final String TEST = "almanac.dataverse.environments.test.";

    private static DataverseSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("almanac.dataverse", Bindable.of(DataverseSettings.class));
    }

    private static Map<String, String> usual() {
        return new HashMap<>(
                Map.of(TEST + "client-id", "11111111-2222-3333-4444-555555555555", TEST + "secret", "env:TEST_SECRET"));
    }

    @Test
    void withoutEnvironmentsThereIsNothingToCheck() {
        assertThat(settings(Map.of()).access()).isEmpty();
    }

    @Test
    void aSecretOrACertificateIsEnough() {
        Map<String, String> values = usual();
        values.put("almanac.dataverse.environments.other.client-id", "app");
        values.put("almanac.dataverse.environments.other.certificate", "file:/run/secrets/app.pfx");
        values.put("almanac.dataverse.environments.other.certificate-password", "env:PFX_PASSWORD");
        values.put("almanac.dataverse.environments.other.tenant", "contoso.example");

        List<ConfiguredAccess> access = settings(values).access();

        assertThat(access).extracting(one -> one.environment().value()).containsExactlyInAnyOrder("test", "other");
        ClientCredentials credentials = access.stream()
                .filter(one -> one.environment().value().equals("other"))
                .findFirst()
                .orElseThrow()
                .credentials(URI.create("https://contoso.crm4.dynamics.com"));
        assertThat(credentials.proof()).isInstanceOf(ClientProof.Certificate.class);
        assertThat(credentials.tenant()).isEqualTo("contoso.example");
        assertThat(credentials.authorities()).isEqualTo(ClientCredentials.PUBLIC_AUTHORITIES);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        DataverseSettings wrong = settings(Map.of(
                TEST + "secret",
                "plain-secret",
                TEST + "certificate",
                "also-plain",
                TEST + "authorities",
                "https://login.example/path",
                "almanac.dataverse.poll-interval",
                "0s",
                "almanac.dataverse.patience",
                "-1s",
                "almanac.dataverse.workers",
                "-1",
                "almanac.dataverse.page-size",
                "5001",
                "almanac.dataverse.max-answer",
                "2GB"));

        assertThatThrownBy(wrong::access)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(TEST + "client-id must be set")
                .hasMessageContaining(TEST + "secret or " + TEST + "certificate must be set, and not both")
                .hasMessageContaining(TEST + "authorities must be names of hosts")
                .hasMessageContaining("poll-interval must be longer")
                .hasMessageContaining("patience must not be negative")
                .hasMessageContaining("workers must be 0 to 100")
                .hasMessageContaining("page-size must be 1 to 5000")
                .hasMessageContaining("max-answer must be more than nothing and at most 1GB")
                .hasMessageNotContaining("plain");
    }

    @Test
    void aSecretInPlaceOfItsPlaceIsRefusedAndNotShown() {
        Map<String, String> values = usual();
        values.put(TEST + "secret", "hunter2-hunter2");
        DataverseSettings wrong = settings(values);

        assertThatThrownBy(wrong::access)
                .hasMessageContaining(TEST + "secret must say where it is")
                .hasMessageNotContaining("hunter2");
        assertThat(wrong.toString()).doesNotContain("hunter2");
    }
}
