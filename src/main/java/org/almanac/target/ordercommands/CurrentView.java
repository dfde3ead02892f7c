package org.almanac.target.ordercommands;

import java.util.function.Supplier;
import org.almanac.ordermanagement.OrderActionKind;
import org.jspecify.annotations.Nullable;

/**
 * What is seen of the environment while orders are sent: read anew for each kind of orders, because those of another kind may depend
 * on what was sent before. A change set is made of what is there at that moment.
 */
final class CurrentView {

    private final Supplier<RemoteView> views;
    private @Nullable OrderActionKind kind;
    private @Nullable RemoteView view;

    CurrentView(Supplier<RemoteView> views) {
        this.views = views;
    }

    RemoteView forOrdersOf(OrderActionKind wanted) {
        RemoteView known = view;
        if (known == null || kind != wanted || wanted == OrderActionKind.RESTORE_VERSION) {
            known = views.get();
            view = known;
            kind = wanted;
        }
        return known;
    }
}
