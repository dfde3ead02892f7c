package org.almanac.target.dataverse.auth;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Which addresses a secret or a token may be sent to: encrypted ones, and others only on this machine. */
final class SafeAddress {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeAddress() {}

    static boolean allows(URI address) {
        String host = address.getHost();
        if (host == null
                || address.getUserInfo() != null
                || address.getQuery() != null
                || address.getFragment() != null) {
            return false;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                || ("http".equalsIgnoreCase(address.getScheme()) && LOOPBACK.contains(host.toLowerCase(Locale.ROOT)));
    }

    /** Whether both are of the same host, port included. */
    static boolean sameAuthority(URI one, URI other) {
        return one.getAuthority() != null && one.getAuthority().equalsIgnoreCase(other.getAuthority());
    }
}
