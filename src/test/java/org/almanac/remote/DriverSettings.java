package org.almanac.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almanac.target.dataverse.auth.SelfSigned;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** What the driver is started with so that it reaches an environment of another program. */
final class DriverSettings {

    private static final String ORDERS = "--almanac.order-management.environments.remote.";
    private static final String ACTIVE = "192350001";
    private static final String INACTIVE = "1";

    private DriverSettings() {}

    /**
     * Settings for the environments {@code remote} and {@code workshop}, and for {@code sealed} whose certificate cannot be opened.
     *
     * @param place folder for what settings refer to
     * @param base address of the environment
     */
    static List<String> arguments(Path place, String base, String secret) throws IOException {
        Files.writeString(place.resolve("token"), token(base, secret));
        List<String> arguments = new ArrayList<>(List.of(
                "--almanac.dataverse.environments.remote.client-id=driver",
                "--almanac.dataverse.environments.remote.secret=env:REMOTE_SECRET",
                "--almanac.dataverse.environments.workshop.client-id=driver",
                "--almanac.dataverse.environments.workshop.secret=env:REMOTE_SECRET",
                "--almanac.dataverse.environments.sealed.client-id=driver",
                "--almanac.dataverse.environments.sealed.certificate=file:" + sealed(place),
                "--almanac.dataverse.environments.sealed.certificate-password=env:SEALED_PASSWORD",
                "--almanac.dataverse.poll-interval=200ms",
                "--almanac.dataverse.lease=5s",
                "--almanac.dual-write.gateway.enabled=true",
                "--almanac.dual-write.gateway.links.remote.base-url=" + base + "/dual-write",
                "--almanac.dual-write.gateway.links.remote.finance-host=prod.operations.contoso.example",
                "--almanac.dual-write.gateway.links.remote.token=file:" + place.resolve("token"),
                ORDERS + "base-url=" + base,
                ORDERS + "connected-when=msdyn_connection=*",
                ORDERS + "commands.connect.column=msdyn_connection",
                ORDERS + "commands.connect.value={connection}"));
        for (String kind : List.of("policy", "provider", "orchestration")) {
            arguments.add(ORDERS + "active-when." + kind + "=statecode=0,statuscode=" + ACTIVE);
        }
        Map.of(
                        "publish-policy", ACTIVE,
                        "unpublish-policy", INACTIVE,
                        "activate-provider", ACTIVE,
                        "deactivate-provider", INACTIVE,
                        "publish-orchestration", ACTIVE,
                        "stop-orchestration", INACTIVE)
                .forEach((command, value) -> {
                    arguments.add(ORDERS + "commands." + command + ".column=statuscode");
                    arguments.add(ORDERS + "commands." + command + ".value=" + value);
                });
        return arguments;
    }

    /** As a user's token would be put there for the gateway. */
    private static String token(String base, String secret) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", "driver");
        form.add("client_secret", secret);
        form.add("scope", base + "/.default");
        return Objects.requireNonNull(
                        RestClient.create(URI.create(base).resolve("/").toString())
                                .post()
                                .uri("/almanac/oauth2/v2.0/token")
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .body(form)
                                .retrieve()
                                .body(JsonNode.class))
                .get("access_token")
                .asText();
    }

    /** A certificate behind another password than the one in the settings. */
    private static Path sealed(Path place) throws IOException {
        try {
            Instant now = Instant.parse("2026-01-01T00:00:00Z");
            SelfSigned own = SelfSigned.valid(now, now.plus(Duration.ofDays(3650)));
            char[] other = "another".toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, other);
            store.setKeyEntry("own", own.keys().getPrivate(), other, new Certificate[] {own.certificate()});
            Path file = place.resolve("sealed.p12");
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, other);
            }
            return file;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
