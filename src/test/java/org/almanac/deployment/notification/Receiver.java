package org.almanac.deployment.notification;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.almanac.deployment.Notice;

/** A channel that keeps what it gets, and takes nothing while it is told to be down. */
final class Receiver implements Channel {

    private final String name;
    final Collection<Message> got = new ConcurrentLinkedQueue<>();
    volatile boolean down;

    Receiver(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean takes(Notice notice) {
        return true;
    }

    @Override
    public void send(Notice notice, Message message) throws DeliveryFailed {
        if (down) {
            throw new DeliveryFailed(name + " is down.");
        }
        got.add(message);
    }
}
