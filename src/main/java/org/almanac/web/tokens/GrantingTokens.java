package org.almanac.web.tokens;

import java.util.List;
import org.almanac.web.clients.MachineClient;
import org.almanac.web.clients.MachineClients;
import org.almanac.web.clients.SecretHashes;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.stereotype.Component;

/** Puts together what proves clients and what grants tokens. */
@Component
class GrantingTokens {

    private final MachineClients clients;
    private final AssertionCheck assertions;
    private final WantedResource resources;
    private final AccessTokenMaking making;

    GrantingTokens(
            MachineClients clients, AssertionCheck assertions, WantedResource resources, AccessTokenMaking making) {
        this.clients = clients;
        this.assertions = assertions;
        this.resources = resources;
        this.making = making;
    }

    AuthenticationManager proving(RegisteredMachines machines) {
        OAuth2AuthorizationService none = new ForgottenAuthorizations();
        var secrets = new ClientSecretAuthenticationProvider(machines, none);
        secrets.setPasswordEncoder(new SecretHashes());
        var statements = new JwtClientAssertionAuthenticationProvider(machines, none);
        statements.setJwtDecoderFactory(client -> statement -> assertions.checked(
                client.getClientId(), statement, Directory.present().audiences()));
        return new ProviderManager(List.of(secrets, statements));
    }

    AuthenticationManager granting() {
        var credentials = new OAuth2ClientCredentialsAuthenticationProvider(new ForgottenAuthorizations(), this::token);
        credentials.setAuthenticationValidator(context -> resources.audience(
                context.getAuthentication(), Directory.present().base()));
        return new ProviderManager(List.of(credentials));
    }

    private OAuth2AccessToken token(OAuth2TokenContext context) {
        OAuth2ClientCredentialsAuthenticationToken request = context.getAuthorizationGrant();
        MachineClient client = clients.find(context.getRegisteredClient().getClientId())
                .orElseThrow(DirectoryError.UNKNOWN_CLIENT::exception);
        Directory directory = Directory.present();
        return making.token(client, resources.audience(request, directory.base()), directory.getIssuer());
    }
}
