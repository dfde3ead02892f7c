package org.almanac.target.dataverse.auth;

import java.net.http.HttpClient;
import java.time.Clock;
import org.almanac.target.dataverse.AccessTokens;
import org.almanac.target.http.Variables;

/** The tokens of one environment, from the directory that its challenge names. Thread-safe; one is asked for at a time. */
public final class DirectoryTokens implements AccessTokens {

    /**
     * @param http follows no redirection; its connect timeout holds
     * @param variables of the process, where secrets may be
     */
    public DirectoryTokens(ClientCredentials credentials, HttpClient http, Clock clock, Variables variables) {
        throw new UnsupportedOperationException("" + credentials + http + clock + variables);
    }

    @Override
    public String token() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rejected(String token) {
        throw new UnsupportedOperationException();
    }
}
