package org.almanac.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses addresses that could be read in two ways. In the Web API of environments, keys and arguments stand in the path
 * (dataverse-semantics 8.1, 8.6), so slashes, semicolons and percent signs are part of values there; that part of the address is
 * read as the client sent it, by nobody but the Web API itself, and the rules of who may call it look at its beginning only.
 */
final class AddressFirewall implements HttpFirewall {

    private static final String WEB_API = "/environments/";

    private final StrictHttpFirewall everywhere = strict();
    private final StrictHttpFirewall webApi = strict();

    AddressFirewall() {
        webApi.setAllowUrlEncodedSlash(true);
        webApi.setAllowUrlEncodedDoubleSlash(true);
        webApi.setAllowUrlEncodedPercent(true);
        webApi.setAllowSemicolon(true);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return (path.startsWith(WEB_API) ? webApi : everywhere).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return everywhere.getFirewalledResponse(response);
    }

    /** PostgreSQL cannot look for a text that holds U+0000, and no name does. */
    private static StrictHttpFirewall strict() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }
}
