package org.almanac.webapi.call;

import org.springframework.http.HttpHeaders;

/**
 * A request to an environment.
 *
 * @param method in capitals
 * @param path relative to the service root, without a slash at its beginning, as the client encoded it
 * @param query what follows the question mark, as the client encoded it; empty for none
 */
public record Call(String method, String path, String query, HttpHeaders headers, Body body, CallScope scope) {

    public Preferences preferences() {
        return Preferences.of(headers);
    }
}
