package org.almanac.target.dataverse;

import java.net.URI;
import java.util.Optional;
import org.almanac.environment.EnvironmentName;

/** Tokens for what else is asked of real environments, with the credentials that settings have for the environment. */
@FunctionalInterface
public interface EnvironmentTokens {

    /**
     * Tokens for an environment; empty without credentials.
     *
     * @param url of the environment; the Web API lies below it at {@code api/data/v9.2/}
     */
    Optional<AccessTokens> of(EnvironmentName environment, URI url);
}
