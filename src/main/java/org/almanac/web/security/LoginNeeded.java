package org.almanac.web.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almanac.problem.ErrorCode;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** 401: nobody is logged in, or the password is wrong. */
@Component
class LoginNeeded implements AuthenticationEntryPoint {

    private static final String INVALID_TOKEN = "Bearer error=\"invalid_token\"";
    private static final String REALM = " realm=\"Almanac\"";

    private final ObjectMapper json;

    LoginNeeded(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        boolean token = cause instanceof InvalidBearerTokenException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, token ? INVALID_TOKEN : challenge(request) + REALM);
        var detail = token || cause instanceof BadCredentialsException
                ? String.valueOf(cause.getMessage())
                : "This address needs a login: HTTP Basic, a bearer token, or the session of Cockpit or Tasklist.";
        AccessProblem.of(ErrorCode.NOT_AUTHENTICATED, detail).writeTo(response, json);
    }

    /**
     * A script of a page is not asked for Basic: the browser would put up a window of its own and hold back the answer.
     * Browsers tell of themselves that a script asks; on plain HTTP they do not, so that our own scripts tell it too.
     */
    private static String challenge(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        var isScript = "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || (mode != null && !"navigate".equals(mode));
        return isScript ? "Session" : "Basic";
    }
}
