package org.almanac.target.dataverse.auth;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * As whom Almanac comes to an environment. It shows no secret, since it holds none.
 *
 * @param environment address of the environment, such as {@code https://contoso.crm4.dynamics.com/}: the Web API lies below it at
 *     {@code api/data/v9.2/}
 * @param tenant id or name of the tenant; null for the one that the environment's challenge names
 * @param client the application's id
 * @param authorities hosts that may get the secret, beside the environment's own; {@link #PUBLIC_AUTHORITIES} in most cases
 */
public record ClientCredentials(
        URI environment, @Nullable String tenant, String client, ClientProof proof, Set<String> authorities) {

    /** The platform's directories. */
    public static final Set<String> PUBLIC_AUTHORITIES =
            Set.of("login.microsoftonline.com", "login.microsoftonline.us", "login.partner.microsoftonline.cn");

    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}");
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9._~-]{1,200}");

    public ClientCredentials {
        environment = withSlash(environment);
        authorities = Set.copyOf(authorities);
    }

    /** What is wrong with it, in sentences for the one who sets it; empty if nothing is. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        if (!SafeAddress.allows(environment)) {
            problems.add("the address must be https, or http on this machine, and name no user, query or fragment");
        }
        if (tenant != null && !TENANT.matcher(tenant).matches()) {
            problems.add("the tenant must be an id or a domain name");
        }
        if (!CLIENT.matcher(client).matches()) {
            problems.add("the client must be the application's id");
        }
        return problems;
    }

    /** Ends with a slash, so that what is resolved against it lies below. */
    private static URI withSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? address : URI.create(text + '/');
    }
}
