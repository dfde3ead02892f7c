package org.almanac.target.dataverse.client;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where an environment's Web API is.
 *
 * @param environment its name, for texts
 * @param host scheme and authority
 * @param root path of the Web API, such as {@code /api/data/v9.2/}
 */
public record WebApiAddress(String environment, URI host, String root) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String WEB_API = "api/data/v9.2/";

    /**
     * From the address of an environment, with or without the path of the Web API.
     *
     * @throws IllegalArgumentException for what is no https address; http is taken for this machine only
     */
    public static WebApiAddress of(String environment, String url) {
        URI uri = URI.create(url);
        boolean secure = "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost())));
        if (uri.getHost() == null
                || !secure
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("the environment's url must be an https address without a query");
        }
        String path = uri.getRawPath().replaceFirst("/*$", "/").replaceFirst("/api/data/v9\\.\\d/$", "/");
        return new WebApiAddress(environment, uri.resolve("/"), path + WEB_API);
    }

    /** The path from the host on of one that is relative to the Web API. */
    String path(String relative) {
        return root + relative;
    }

    /**
     * The path from the host on of a link that leads to this Web API; empty if it leads elsewhere.
     *
     * @throws IllegalArgumentException for what is no address
     */
    Optional<String> own(String link) {
        URI uri = host.resolve(link);
        return host.getRawAuthority().equalsIgnoreCase(uri.getRawAuthority())
                        && host.getScheme().equalsIgnoreCase(uri.getScheme())
                        && uri.getRawPath().startsWith(root)
                ? Optional.of(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()))
                : Optional.empty();
    }
}
