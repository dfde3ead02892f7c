package org.almanac.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses addresses that could be read in two ways. Those of the Web API may hold more, because the keys of rows stand in them and may
 * be any text: a percent sign and a slash, both encoded. One segment stays one segment, and is decoded once.
 */
final class PathFirewall implements HttpFirewall {

    private final StrictHttpFirewall strict = withoutNull();
    private final StrictHttpFirewall keys = withoutNull();

    PathFirewall() {
        keys.setAllowUrlEncodedPercent(true);
        keys.setAllowUrlEncodedSlash(true);
    }

    /** PostgreSQL cannot look for a text that holds U+0000, and no name does. */
    private static StrictHttpFirewall withoutNull() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        boolean webApi = request.getRequestURI().startsWith("/environments/");
        return (webApi ? keys : strict).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return strict.getFirewalledResponse(response);
    }
}
