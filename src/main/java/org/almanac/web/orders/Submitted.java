package org.almanac.web.orders;

import java.util.List;
import java.util.function.Function;

/** Requests that the service has just taken. */
public final class Submitted {

    private Submitted() {}

    /**
     * How far the request with a key is. A service lists what it has taken at once, so one that is missing is a fault of ours.
     *
     * @param listed the requests of its run
     * @param keys the key of a request
     */
    public static <R extends Object> R find(List<R> listed, Function<R, String> keys, String key) {
        return listed.stream()
                .filter(status -> keys.apply(status).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a request that was submitted is not listed: " + key));
    }
}
