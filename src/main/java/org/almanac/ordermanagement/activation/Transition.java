package org.almanac.ordermanagement.activation;

import java.util.List;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What an order comes to.
 *
 * @param state afterwards
 * @param code why the request fails; null if it does not
 * @param message why the request fails; null if it does not
 * @param edits of records, to be made with the change of the state or not at all
 */
public record Transition(
        OrderState state, @Nullable String code, @Nullable String message, List<RowEdit> edits) {

    public Transition {
        edits = List.copyOf(edits);
    }

    static Transition to(OrderState state) {
        return new Transition(state, null, null, List.of());
    }

    static Transition failed(OrderState state, ErrorCode code, String message) {
        return new Transition(state, code.code(), message, List.of());
    }
}
