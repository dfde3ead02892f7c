package org.almanac.deployment.notification;

import org.jspecify.annotations.Nullable;

/** A receiver has not taken a message. Says why in words that show neither secrets nor whole addresses. */
final class DeliveryFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    DeliveryFailed(String reason) {
        this(reason, null);
    }

    DeliveryFailed(String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
