package org.almanac.deployment.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings {@code almanac.notifications.mail.*}.
 *
 * @param from address of the sender
 * @param to who gets what concerns no group, or a group without addresses of its own
 * @param groups addresses by name of the group
 */
record MailSettings(
        @Nullable String from,
        @Nullable List<String> to,
        @Nullable Map<String, List<String>> groups) {

    boolean on() {
        return !all().isEmpty();
    }

    /** Who gets a notice for a group; the group may be null. */
    List<String> recipients(@Nullable String group) {
        List<String> own = groups == null || group == null ? List.of() : groups.getOrDefault(group, List.of());
        List<String> others = to == null ? List.of() : to;
        return own.isEmpty() ? others : own;
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(recipients(null));
        if (groups != null) {
            groups.values().forEach(all::addAll);
        }
        return all;
    }

    /** What is wrong, each beginning with the rest of the setting's name. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (on() && (from == null || !Addresses.isMail(from))) {
            problems.add("from must be the sender's address, like almanac@example.com.");
        }
        all().stream()
                .filter(address -> !Addresses.isMail(address))
                .forEach(
                        address -> problems.add("to and groups have addresses only; this is none: '" + address + "'."));
        return problems;
    }
}
