package org.almanac.deployment.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which addresses are taken from settings. */
final class Addresses {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]+@[A-Za-z0-9.-]+");

    private static final int LARGEST_PORT = 65_535;

    private Addresses() {}

    /** An address of http or https with a host and without a user; empty otherwise. */
    static Optional<URI> web(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            boolean host = uri.getHost() != null && uri.getUserInfo() == null && uri.getPort() <= LARGEST_PORT;
            return http && host ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a plain address of mail: {@code people@example.com}. */
    static boolean isMail(String text) {
        return MAIL.matcher(text).matches();
    }
}
