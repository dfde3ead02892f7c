package org.almanac.target.dataverse.client;

import java.time.Duration;
import java.util.Map;

/**
 * A request that changes something, or makes the environment work; sent once.
 *
 * @param relative to the Web API, such as {@code ImportSolutionAsync}; percent-encoded
 * @param headers beside those that every request has
 * @param timeout for the whole answer, the sending of the body included
 */
public record Command(String method, String relative, Map<String, String> headers, CommandBody body, Duration timeout) {

    public Command {
        headers = Map.copyOf(headers);
    }

    /** An unbound action. */
    public static Command action(String name, CommandBody parameters, Duration timeout) {
        return new Command("POST", name, Map.of(), parameters, timeout);
    }

    @Override
    public String toString() {
        return method + ' ' + relative;
    }
}
