package org.almanac.ordermanagement.activation;

import java.util.Locale;
import java.util.UUID;
import org.almanac.ordermanagement.Activatable;
import org.almanac.ordermanagement.ItemKind;
import org.almanac.ordermanagement.OrderManagementSnapshot;

/** Finds what orders are about. */
final class Items {

    private Items() {}

    static Activatable find(OrderManagementSnapshot seen, ItemKind kind, UUID id) {
        return seen.model().find(kind, id).orElseThrow(() -> Refusals.unknown(kind.label(), id));
    }

    static String lower(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
