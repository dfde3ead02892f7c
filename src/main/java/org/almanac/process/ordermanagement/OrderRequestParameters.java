package org.almanac.process.ordermanagement;

import java.util.Map;
import java.util.Set;
import org.almanac.ordermanagement.ActivationOrder;
import org.almanac.ordermanagement.OrderWish;
import org.almanac.process.lifecycle.StartForm;

/** What starts of order management ask for beside an import. */
final class OrderRequestParameters {

    static final String ORDER = "activationOrder";
    static final String ACTIVATE = "activate";
    static final Set<String> VARIABLES = Set.of(ORDER, ACTIVATE);

    private OrderRequestParameters() {}

    /** What is activated: all that the package brings, or only what was active before. */
    enum Activate {
        PACKAGE,
        AS_BEFORE
    }

    static Map<String, String> read(StartForm form) {
        return Map.of(
                ORDER,
                        form.constant(ORDER, ActivationOrder.class, ActivationOrder.POLICIES_FIRST)
                                .name(),
                ACTIVATE,
                        form.constant(ACTIVATE, Activate.class, Activate.PACKAGE)
                                .name());
    }

    static OrderWish wish(Map<String, String> parameters) {
        return new OrderWish(
                ActivationOrder.valueOf(parameters.getOrDefault(ORDER, ActivationOrder.POLICIES_FIRST.name())),
                Activate.valueOf(parameters.getOrDefault(ACTIVATE, Activate.PACKAGE.name())) == Activate.PACKAGE);
    }
}
