package org.almanac.ordermanagement.planning;

import org.almanac.ordermanagement.Activation;
import org.almanac.ordermanagement.ItemKind;

/** What the pages of order management call activating and deactivating, by kind (dual-write-and-order-management 5.4). */
final class Wording {

    private Wording() {}

    /** {@code publish} or {@code activate}. */
    static String activate(ItemKind kind) {
        return kind == ItemKind.PROVIDER ? "activate" : "publish";
    }

    /** {@code unpublish}, {@code deactivate} or {@code stop}. */
    static String deactivate(ItemKind kind) {
        return switch (kind) {
            case POLICY -> "unpublish";
            case PROVIDER -> "deactivate";
            case ORCHESTRATION -> "stop";
        };
    }

    static String active(ItemKind kind) {
        return Activation.ACTIVE.label(kind);
    }

    static String inactive(ItemKind kind) {
        return Activation.INACTIVE.label(kind);
    }

    /** {@code 1 policy}, {@code 3 policies}. */
    static String count(int count, ItemKind kind) {
        if (count == 1) {
            return "1 " + kind.label();
        }
        return count + " " + (kind == ItemKind.POLICY ? "policies" : kind.label() + "s");
    }
}
