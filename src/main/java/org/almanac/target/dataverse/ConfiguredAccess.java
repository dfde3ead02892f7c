package org.almanac.target.dataverse;

import java.net.URI;
import java.util.Set;
import org.almanac.environment.EnvironmentName;
import org.almanac.target.dataverse.auth.ClientCredentials;
import org.almanac.target.dataverse.auth.ClientProof;
import org.jspecify.annotations.Nullable;

/** As whom Almanac comes to one environment, checked. */
record ConfiguredAccess(
        EnvironmentName environment,
        String client,
        ClientProof proof,
        @Nullable String tenant,
        Set<String> authorities) {

    ConfiguredAccess {
        authorities = Set.copyOf(authorities);
    }

    /** @param url of the environment */
    ClientCredentials credentials(URI url) {
        return new ClientCredentials(url, tenant, client, proof, authorities);
    }
}
