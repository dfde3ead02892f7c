package org.almanac.web.tokens;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContext;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/**
 * The directory as a request addresses it.
 *
 * @param base public address of Almanac
 * @param tenant id or name, as the request says it
 */
record Directory(String base, String tenant) implements AuthorizationServerContext {

    private static final AuthorizationServerSettings SETTINGS =
            AuthorizationServerSettings.builder().build();

    /** Of the request that is being answered. */
    static Directory present() {
        return (Directory) AuthorizationServerContextHolder.getContext();
    }

    private String root() {
        return base + '/' + tenant;
    }

    @Override
    public String getIssuer() {
        return root() + "/v2.0";
    }

    @Override
    public AuthorizationServerSettings getAuthorizationServerSettings() {
        return SETTINGS;
    }

    String tokenAddress() {
        return root() + "/oauth2/v2.0/token";
    }

    String keysAddress() {
        return root() + "/discovery/v2.0/keys";
    }

    String authorizationAddress() {
        return root() + "/oauth2/v2.0/authorize";
    }

    /** The addresses that a signed statement may be for; the usual one first. */
    Set<String> audiences() {
        return new LinkedHashSet<>(List.of(tokenAddress(), root() + "/oauth2/token", getIssuer(), root()));
    }
}
