package org.almanac.target.dataverse.auth;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/**
 * Finds who gives tokens for an environment, by asking it without one (dataverse-semantics 8.9). An environment cannot send the
 * secret elsewhere: the directory must be one that the settings allow, and the token is for this environment only.
 */
final class Discovery {

    private static final String WEB_API = "api/data/v9.2/";
    private static final Pattern AUTHORIZATION = Pattern.compile("(.*/)([^/]+)/oauth2(/v2\\.0)?/authorize/?");
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final ClientCredentials credentials;
    private final Exchange exchange;

    Discovery(ClientCredentials credentials, Exchange exchange) {
        this.credentials = credentials;
        this.exchange = exchange;
    }

    Authority authority() {
        URI environment = credentials.environment();
        if (!SafeAddress.allows(environment)) {
            throw refused("The address of the environment is not safe to send a token to: use https.");
        }
        HttpResponse<byte[]> answer = exchange.get(environment.resolve(WEB_API));
        int status = answer.statusCode();
        if (status == TOO_MANY || status >= SERVER_ERROR) {
            throw Failures.unreachable(environment, "it answers " + status + ".", null);
        }
        if (status != UNAUTHORIZED) {
            throw refused("It answers " + status
                    + " to a request without a token, where an environment asks for a login (401). Check the address.");
        }
        Challenge challenge = Challenge.in(answer.headers().allValues("WWW-Authenticate"))
                .orElseThrow(() -> refused("It asks for a login and names no directory. Check the address."));
        return new Authority(tokenAddress(challenge.authorization()), scope(challenge));
    }

    private URI tokenAddress(URI authorization) {
        if (!SafeAddress.allows(authorization) || !isAllowed(authorization)) {
            throw refused("It names the directory " + authorization.getAuthority()
                    + ", which the settings do not allow: the client's secret would go there.");
        }
        var parts = AUTHORIZATION.matcher(String.valueOf(authorization.getRawPath()));
        if (!parts.matches()) {
            throw refused("It names a directory's address of an unknown form. Check the address of the environment.");
        }
        String tenant = credentials.tenant() == null ? parts.group(2) : credentials.tenant();
        return authorization.resolve(parts.group(1) + tenant + "/oauth2/v2.0/token");
    }

    private boolean isAllowed(URI authorization) {
        return SafeAddress.sameAuthority(authorization, credentials.environment())
                || credentials.authorities().stream().anyMatch(authorization.getAuthority()::equalsIgnoreCase);
    }

    /** Another environment's token would let this one act there. */
    private String scope(Challenge challenge) {
        URI environment = credentials.environment();
        URI resource = challenge.resource() == null ? environment : challenge.resource();
        String wanted = withoutSlash(resource);
        if (!SafeAddress.sameAuthority(resource, environment)
                || !environment.getPath().startsWith(withoutSlash(URI.create(resource.getRawPath())) + '/')) {
            throw refused(
                    "It asks for a token for " + wanted + ". If that is the environment, set that as its address.");
        }
        return wanted + "/.default";
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceAll("/+$", "");
    }

    private RuntimeException refused(String text) {
        URI environment = credentials.environment();
        return Failures.refused(environment, "No login at " + environment + ": " + text, null);
    }
}
