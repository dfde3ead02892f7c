package org.almanac.target.dataverse;

/**
 * The bearer token for one environment: found by its challenge, got by client credentials, kept until shortly before it ends
 * (dataverse-semantics 8.9). Its text is shown nowhere.
 */
public interface AccessTokens {

    /**
     * A token that is valid now.
     *
     * @throws org.almanac.problem.PermanentFailure if the authority refuses: wrong tenant, secret or certificate
     * @throws org.almanac.problem.TransientFailure if it cannot be reached
     */
    String token();

    /** The environment has not taken the token: the next one is a new one. */
    void rejected(String token);
}
