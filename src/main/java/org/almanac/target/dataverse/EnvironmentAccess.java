package org.almanac.target.dataverse;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As whom Almanac comes to one environment, as settings say it. Its address is the registered environment's.
 *
 * @param clientId of the application that is an application user there
 * @param secret where the secret is: {@code env:<variable>} or {@code file:<absolute path>}, never the secret itself
 * @param certificate where the certificate with its key is, in place of a secret
 * @param certificatePassword where its password is; null where it has none
 * @param tenant id or domain of the tenant; null for the one that the environment names
 * @param authorities hosts of directories that may get the secret; null for the platform's
 */
record EnvironmentAccess(
        @Nullable String clientId,
        @Nullable String secret,
        @Nullable String certificate,
        @Nullable String certificatePassword,
        @Nullable String tenant,
        @Nullable Set<String> authorities) {

    /** Without references, of which any could be a secret by mistake. */
    @Override
    public String toString() {
        return "access as " + clientId;
    }
}
