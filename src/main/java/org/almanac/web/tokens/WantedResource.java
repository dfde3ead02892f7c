package org.almanac.web.tokens;

import java.util.Set;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.stereotype.Component;

/** Finds what a token is asked for: by {@code scope}, or by {@code resource} of the older form. */
@Component
class WantedResource {

    private final Environments environments;

    WantedResource(Environments environments) {
        this.environments = environments;
    }

    /** @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException if it is nothing that there is */
    String audience(OAuth2ClientCredentialsAuthenticationToken request, String base) {
        Set<String> scopes = request.getScopes();
        Object resource = request.getAdditionalParameters().get("resource");
        String wanted;
        if (scopes.size() == 1 && scopes.iterator().next().endsWith("/.default")) {
            wanted = scopes.iterator().next();
        } else if (scopes.isEmpty() && resource instanceof String only) {
            wanted = only;
        } else {
            throw DirectoryError.WRONG_SCOPE.exception();
        }
        return Audience.wanted(base, wanted)
                .filter(this::exists)
                .orElseThrow(DirectoryError.UNKNOWN_RESOURCE::exception);
    }

    private boolean exists(String audience) {
        return Audience.environment(audience)
                .map(EnvironmentName::new)
                .map(name -> environments.find(name).isPresent())
                .orElse(true);
    }
}
