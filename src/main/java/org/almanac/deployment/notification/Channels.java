package org.almanac.deployment.notification;

import java.util.List;
import java.util.Optional;
import org.almanac.deployment.Notice;

/** The channels that are set up. */
record Channels(List<Channel> all) {

    Channels {
        all = List.copyOf(all);
    }

    boolean none() {
        return all.isEmpty();
    }

    List<String> names() {
        return all.stream().map(Channel::name).toList();
    }

    List<Channel> taking(Notice notice) {
        return all.stream().filter(channel -> channel.takes(notice)).toList();
    }

    Optional<Channel> named(String name) {
        return all.stream().filter(channel -> channel.name().equals(name)).findFirst();
    }
}
