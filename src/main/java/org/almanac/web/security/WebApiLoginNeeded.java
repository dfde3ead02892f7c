package org.almanac.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almanac.web.PublicAddress;
import org.almanac.web.tokens.Audience;
import org.almanac.web.tokens.TokenSettings;
import org.almanac.webapi.ErrorBody;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** 401 of the Web API: says where tokens are given and what for, from which clients find the way (dataverse-semantics 8.9). */
@Component
class WebApiLoginNeeded implements AuthenticationEntryPoint {

    private final TokenSettings settings;
    private final WebApiForm form;

    WebApiLoginNeeded(TokenSettings settings, WebApiForm form) {
        this.settings = settings;
        this.form = form;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        boolean token = cause instanceof InvalidBearerTokenException;
        String base = PublicAddress.of(request);
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer " + (token ? "error=\"invalid_token\", " : "")
                        + "authorization_uri=" + base + '/' + settings.tenant() + "/oauth2/authorize, resource_id="
                        + Audience.needed(base, PublicAddress.path(request)) + '/');
        String text = token || cause instanceof BadCredentialsException
                ? String.valueOf(cause.getMessage())
                : "The request has no token and no other login.";
        form.write(response, HttpStatus.UNAUTHORIZED.value(), ErrorBody.of("", text));
    }
}
