package org.almanac.rehearsal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;

/** Tells new requests from those that were submitted before. */
final class Fresh {

    private Fresh() {}

    /**
     * Those that are new, each once.
     *
     * @param known finds what was submitted before under keys
     * @throws Refusal OPERATION_CONFLICT if a key stands for another order
     */
    static <O extends Object> List<KeyedOrder<O>> of(
            List<KeyedOrder<O>> wanted, Function<Collection<String>, Map<String, Request<O>>> known) {
        Map<String, KeyedOrder<O>> byKey = new LinkedHashMap<>();
        for (KeyedOrder<O> request : wanted) {
            KeyedOrder<O> other = byKey.putIfAbsent(request.key(), request);
            if (other != null && !other.order().equals(request.order())) {
                throw conflict(request.key());
            }
        }
        known.apply(List.copyOf(byKey.keySet())).forEach((key, before) -> {
            KeyedOrder<O> again = byKey.remove(key);
            if (again != null && !again.order().equals(before.order())) {
                throw conflict(key);
            }
        });
        return List.copyOf(byKey.values());
    }

    private static Refusal conflict(String key) {
        return new Refusal(ErrorCode.OPERATION_CONFLICT, "The key " + key + " stands for another order.", key);
    }
}
