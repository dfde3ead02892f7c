package org.almanac.ordermanagement.activation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.almanac.environment.EnvironmentName;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.OrderItem;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;

/** What is said when an order is not taken. */
final class Refusals {

    private Refusals() {}

    static Refusal missing(EnvironmentName environment) {
        return new Refusal(
                ErrorCode.ORDER_MANAGEMENT_MISSING,
                "The environment '" + environment + "' has no tables of order management.",
                environment.value());
    }

    static Refusal state(OrderItem item, String message) {
        return new Refusal(ErrorCode.ORDER_MANAGEMENT_REFUSED, message, item.name());
    }

    static BadInput unknown(String what, UUID id) {
        return new BadInput(
                ErrorCode.UNKNOWN_ORDER_RECORD,
                "The environment has no " + what + " with the id " + id + ".",
                id.toString());
    }

    /** Such as {@code policy 'A' and policy 'B'}. */
    static String names(List<? extends Activatable> items) {
        return items.stream().map(one -> one.item().label()).collect(Collectors.joining(" and "));
    }
}
