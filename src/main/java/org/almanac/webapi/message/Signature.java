package org.almanac.webapi.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message looks like from outside.
 *
 * @param function true for a function (GET), false for an action (POST)
 * @param boundTo logical name of the entity type whose row it is bound to; null for an unbound message
 * @param results fields of the answer; empty for none (204)
 * @param resultEntity logical name of the entity type of which the answer is a collection ({@code value}); null otherwise
 */
public record Signature(
        String name,
        boolean function,
        @Nullable String boundTo,
        List<Parameter> parameters,
        List<Parameter> results,
        @Nullable String resultEntity) {

    public Signature {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    public static Signature action(String name, List<Parameter> parameters, List<Parameter> results) {
        return new Signature(name, false, null, parameters, results, null);
    }

    public static Signature function(String name, List<Parameter> parameters, List<Parameter> results) {
        return new Signature(name, true, null, parameters, results, null);
    }

    /** A function whose answer is a collection of rows. */
    public static Signature rows(String name, List<Parameter> parameters, String resultEntity) {
        return new Signature(name, true, null, parameters, List.of(), resultEntity);
    }
}
