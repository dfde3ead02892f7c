package org.almanac.deployment.notification;

import org.almanac.deployment.Notice;

/** A way to reach people. */
interface Channel {

    /** How the table calls it; up to 16 characters. */
    String name();

    /** Whether there is anybody for this notice. */
    boolean takes(Notice notice);

    /**
     * Sends, and returns when the receiver has taken the message.
     *
     * @throws DeliveryFailed if it has not, or if that is not known
     */
    void send(Notice notice, Message message) throws DeliveryFailed;
}
