package org.almanac.target.http;

import java.time.Duration;
import java.util.Map;

/**
 * A call to be sent.
 *
 * @param path with the query, from the host on
 * @param headers beside those that every call has; they come over them
 * @param body empty for none
 * @param timeout for the whole answer
 */
public record Call(String method, String path, Map<String, String> headers, byte[] body, Duration timeout) {

    public Call {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    public static Call get(String path, Duration timeout) {
        return new Call("GET", path, Map.of(), new byte[0], timeout);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** Two calls are the same call only where they are one object; what they hold is not compared. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return method + ' ' + path;
    }
}
