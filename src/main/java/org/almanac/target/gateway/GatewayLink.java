package org.almanac.target.gateway;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.almanac.target.http.TokenReference;
import org.jspecify.annotations.Nullable;

/**
 * How one environment's link is reached.
 *
 * @param baseUrl of the gateway in the link's region, such as {@code https://<region's gateway>}; or what another Almanac serves for
 *     an embedded environment, {@code …/environments/<name>/dual-write}
 * @param financeHost host of the finance and operations environment, without scheme and slash: with them the gateway says that
 *     there is no link (dual-write-and-order-management 4)
 * @param token where the delegated user's token is: {@code env:<variable>} or {@code file:<path>}, never the token itself
 */
record GatewayLink(
        @Nullable String baseUrl,
        @Nullable String financeHost,
        @Nullable String token) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final Pattern SERVED = Pattern.compile("(/[^/?#]+)*/environments/[^/?#]+/dual-write/?");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (baseUrl == null || !usable(baseUrl)) {
            problems.add("base-url must be an https address of a host and nothing behind it, or end with"
                    + " /environments/<name>/dual-write where another Almanac serves it.");
        }
        if (financeHost == null || !HOST.matcher(financeHost).matches()) {
            problems.add("finance-host must be a host's name, without https:// and without a slash.");
        }
        if (token == null || TokenReference.parse(token).isEmpty()) {
            problems.add(
                    "token must say where the token is, env:<variable> or file:<absolute path>; it is never the token"
                            + " itself.");
        }
        return problems;
    }

    /** What every path begins with; empty for a gateway of the platform. */
    String prefix() {
        String path = URI.create(String.valueOf(baseUrl)).getRawPath();
        return path == null ? "" : path.replaceFirst("/$", "");
    }

    private static boolean usable(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return false;
        }
        String host = uri.getHost();
        boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        boolean known =
                path.isEmpty() || "/".equals(path) || SERVED.matcher(path).matches();
        return host != null
                && plain
                && known
                && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(host)));
    }

    /** Without the token's text, which could be a token by mistake. */
    @Override
    public String toString() {
        return "link of " + financeHost;
    }
}
