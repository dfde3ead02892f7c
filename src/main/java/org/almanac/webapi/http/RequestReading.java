package org.almanac.webapi.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.CallScope;
import org.almanac.webapi.call.Contexts;
import org.almanac.webapi.call.Scratch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Makes a call of an HTTP request. The address is taken as the client sent it, because its quotes and encodings mean something. */
final class RequestReading {

    private static final Pattern ADDRESS =
            Pattern.compile("/environments/([a-z0-9][a-z0-9-]{0,62})/api/data/(v9\\.[0-2])(?:/(.*))?", Pattern.DOTALL);

    private RequestReading() {}

    /**
     * The call.
     *
     * @param impersonator who acts in the name of the user; null for the user himself
     * @return empty for an address that no environment can have
     */
    static Optional<Call> read(
            HttpServletRequest request, String user, @Nullable String impersonator, Scratch scratch, long most) {
        String uri = request.getRequestURI().substring(request.getContextPath().length());
        Matcher address = ADDRESS.matcher(uri);
        if (!address.matches()) {
            return Optional.empty();
        }
        HttpHeaders headers = headers(request);
        EnvironmentName environment = new EnvironmentName(address.group(1));
        String rest = address.group(3) == null ? "" : address.group(3);
        CallScope scope = new CallScope(
                Contexts.of(environment, user, impersonator, headers), root(request, address), scratch, null);
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return Optional.of(new Call(request.getMethod(), rest, query, headers, new LimitedBody(request, most), scope));
    }

    private static String root(HttpServletRequest request, Matcher address) {
        String url = request.getRequestURL().toString();
        String host = url.substring(0, url.length() - request.getRequestURI().length());
        return host + request.getContextPath() + "/environments/" + address.group(1) + "/api/data/" + address.group(2)
                + '/';
    }

    private static HttpHeaders headers(HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.addAll(name, Collections.list(request.getHeaders(name)));
        }
        return headers;
    }
}
