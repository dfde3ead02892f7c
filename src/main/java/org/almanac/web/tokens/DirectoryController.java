package org.almanac.web.tokens;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What libraries read before they ask a directory for a token. */
@RestController
@RequestMapping(path = "/{tenant}", produces = MediaType.APPLICATION_JSON_VALUE)
class DirectoryController {

    /** @param keys in JSON, public parts only */
    record Keys(List<Map<String, Object>> keys) {}

    record Description(
            String issuer,
            @JsonProperty("authorization_endpoint") String authorization,
            @JsonProperty("token_endpoint") String token,
            @JsonProperty("jwks_uri") String keys,
            @JsonProperty("grant_types_supported") List<String> grants,
            @JsonProperty("response_types_supported") List<String> responses,
            @JsonProperty("subject_types_supported") List<String> subjects,

            @JsonProperty("id_token_signing_alg_values_supported")
            List<String> algorithms,

            @JsonProperty("token_endpoint_auth_methods_supported")
            List<String> proofs) {}

    private final SigningKeys keys;

    DirectoryController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping({"/v2.0/.well-known/openid-configuration", "/.well-known/openid-configuration"})
    Description description() {
        Directory directory = Directory.present();
        return new Description(
                directory.getIssuer(),
                directory.authorizationAddress(),
                directory.tokenAddress(),
                directory.keysAddress(),
                List.of("client_credentials"),
                List.of("code"),
                List.of("pairwise"),
                List.of("RS256"),
                List.of("client_secret_post", "client_secret_basic", "private_key_jwt"));
    }

    @GetMapping("/discovery/v2.0/keys")
    Keys keys() {
        return new Keys(keys.published().stream().map(key -> key.toJSONObject()).toList());
    }
}
