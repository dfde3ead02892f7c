package org.almanac.dualwrite.link;

import java.util.List;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.OrderKind;

/** A map has one order under way at most, and so has the link (dual-write-and-order-management 2.2: one solution each). */
final class OneAtATime {

    private OneAtATime() {}

    static void check(DualWriteOrder order, List<DualWriteOrder> open) {
        for (DualWriteOrder other : open) {
            if (conflict(order, other)) {
                throw Refusals.order("Before '" + OrderKind.of(order).label() + "', wait for the end of '"
                        + OrderKind.of(other).label() + "'"
                        + (other.maps().isEmpty() ? "" : " of " + Refusals.names(other.maps())) + ".");
            }
        }
    }

    private static boolean conflict(DualWriteOrder order, DualWriteOrder other) {
        if (order instanceof DualWriteOrder.SkipToLive && other instanceof DualWriteOrder.Resume) {
            return false;
        }
        if (order instanceof DualWriteOrder.ResetLink reset && reset.force()) {
            return ofLink(other);
        }
        if (ofLink(order) && ofLink(other)) {
            return true;
        }
        return endsMaps(order) || endsMaps(other) || common(order.maps(), other.maps());
    }

    private static boolean ofLink(DualWriteOrder order) {
        return order.maps().isEmpty() && !(order instanceof DualWriteOrder.SetKeys);
    }

    private static boolean endsMaps(DualWriteOrder order) {
        return order instanceof DualWriteOrder.ResetLink || order instanceof DualWriteOrder.RemoveLink;
    }

    private static boolean common(List<MapPair> some, List<MapPair> others) {
        return some.stream().anyMatch(others::contains);
    }
}
