package org.almanac.target.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** Takes orders to one environment in, each key once. */
public record Intake<O>(EnvironmentName environment, RequestTable<O, ?> requests) {

    /**
     * Keeps the orders that are not known yet, all or none.
     *
     * @param allow is given the new orders, if there are any, before they are kept, and throws if they must not be
     * @throws Refusal OPERATION_CONFLICT if a key stands for another order
     */
    public void take(List<NewRequest<O>> orders, Consumer<List<O>> allow) {
        List<NewRequest<O>> fresh = fresh(orders);
        if (!fresh.isEmpty()) {
            allow.accept(fresh.stream().map(NewRequest::order).toList());
            try {
                requests.add(environment, fresh);
            } catch (DuplicateKeyException raced) {
                // another caller was faster; if it was the same order, it is carried out once
                requests.add(environment, fresh(fresh));
            }
        }
    }

    /** Those that are not known yet. */
    private List<NewRequest<O>> fresh(List<NewRequest<O>> orders) {
        Map<String, NewRequest<O>> byKey = new LinkedHashMap<>();
        for (NewRequest<O> request : orders) {
            NewRequest<O> other = byKey.putIfAbsent(request.key(), request);
            same(request, other == null ? null : other.order());
        }
        List<NewRequest<O>> fresh = new ArrayList<>();
        for (NewRequest<O> request : byKey.values()) {
            RemoteRequest<O> known = requests.find(environment, request.key()).orElse(null);
            same(request, known == null ? null : known.order());
            if (known == null) {
                fresh.add(request);
            }
        }
        return fresh;
    }

    private static <O> void same(NewRequest<O> request, @Nullable O known) {
        if (known != null && !known.equals(request.order())) {
            throw new Refusal(
                    ErrorCode.OPERATION_CONFLICT,
                    "The key " + request.key() + " stands for another order.",
                    request.key());
        }
    }
}
