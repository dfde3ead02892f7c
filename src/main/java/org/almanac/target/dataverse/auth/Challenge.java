package org.almanac.target.dataverse.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an environment says to who comes without a token (dataverse-semantics 8.9): {@code WWW-Authenticate: Bearer
 * authorization_uri=…, resource_id=…}.
 *
 * @param authorization page of the directory where people log in
 * @param resource what a token has to be for; null if it is not said
 */
record Challenge(URI authorization, @Nullable URI resource) {

    private static final Pattern SCHEME = Pattern.compile("(?i)\\bbearer\\b");

    /** The first challenge for a bearer token that names a directory. */
    static Optional<Challenge> in(List<String> headers) {
        return headers.stream()
                .filter(header -> SCHEME.matcher(header).find())
                .flatMap(header -> uri(header, "authorization_uri")
                        .map(authorization -> new Challenge(
                                authorization, uri(header, "resource_id").orElse(null)))
                        .stream())
                .findFirst();
    }

    private static Optional<URI> uri(String header, String parameter) {
        var found = Pattern.compile("(?i)\\b" + parameter + "\\s*=\\s*\"?([^\",\\s]+)")
                .matcher(header);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(found.group(1)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
