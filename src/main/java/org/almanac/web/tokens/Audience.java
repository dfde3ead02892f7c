package org.almanac.web.tokens;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a token is for: one environment's Web API, or Almanac's own API. Named by an address without a slash at its end. */
public final class Audience {

    private static final String API = "/api";
    private static final String ENVIRONMENTS = "/environments/";
    private static final String DEFAULT = "/.default";
    private static final Pattern ENVIRONMENT = Pattern.compile("/environments/([a-z0-9][a-z0-9-]{0,62})");

    private Audience() {}

    /**
     * What a token must be for in a request.
     *
     * @param base public address of Almanac
     * @param path of the request, within the application
     */
    public static String needed(String base, String path) {
        return path.startsWith(ENVIRONMENTS) ? base + path.substring(0, end(path)) : base + API;
    }

    private static int end(String path) {
        int slash = path.indexOf('/', ENVIRONMENTS.length());
        return slash < 0 ? path.length() : slash;
    }

    /**
     * What is asked for by a scope such as {@code https://…/environments/dev/.default}, or by {@code resource} of the older form.
     *
     * @return empty if it is nothing of Almanac's
     */
    static Optional<String> wanted(String base, String scopeOrResource) {
        String resource = scopeOrResource.endsWith(DEFAULT)
                ? scopeOrResource.substring(0, scopeOrResource.length() - DEFAULT.length())
                : scopeOrResource;
        String address = resource.replaceAll("/+$", "");
        if (!address.toLowerCase(Locale.ROOT).startsWith(base.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        String path = address.substring(base.length());
        return path.equals(API) || ENVIRONMENT.matcher(path).matches() ? Optional.of(base + path) : Optional.empty();
    }

    /** The environment that an audience names; empty for Almanac's own API. */
    static Optional<String> environment(String audience) {
        Matcher environment = Pattern.compile(ENVIRONMENT.pattern() + "$").matcher(audience);
        return environment.find() ? Optional.of(environment.group(1)) : Optional.empty();
    }
}
