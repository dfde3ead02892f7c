package org.almanac.dualwrite.planning;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.RequestStatus;

/**
 * What follows a failed start. Trying again is of use once, after keys and tables; an initial sync further as long as its lookup
 * errors become fewer, because rows that others look up arrive meanwhile (dual-write-and-order-management 1.7, scenarios 47 and 48).
 */
enum StartRetry {
    AGAIN,
    WITHOUT_SYNC,
    GIVE_UP;

    private static final int MOST_ATTEMPTS = 10;
    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

    /**
     * @param attempts that failed, the last one last; at least one
     * @param skip whether a map is started without the initial sync that failed
     */
    static StartRetry after(List<RequestStatus> attempts, boolean skip) {
        RequestStatus last = attempts.get(attempts.size() - 1);
        if (!syncs(last)) {
            // the first attempt, or the one without the initial sync that failed before
            return attempts.size() == 1 ? AGAIN : GIVE_UP;
        }
        if (worthwhile(attempts, last, skip)) {
            return AGAIN;
        }
        return skip ? WITHOUT_SYNC : GIVE_UP;
    }

    private static boolean worthwhile(List<RequestStatus> attempts, RequestStatus last, boolean skip) {
        OptionalLong errors = lookupErrors(last);
        if (attempts.size() == 1) {
            return errors.isPresent() || !skip;
        }
        OptionalLong before = lookupErrors(attempts.get(attempts.size() - 2));
        return attempts.size() < MOST_ATTEMPTS
                && errors.isPresent()
                && before.isPresent()
                && errors.getAsLong() < before.getAsLong();
    }

    private static boolean syncs(RequestStatus request) {
        return request.order() instanceof DualWriteOrder.Start start && start.initialSync();
    }

    /** The first number of a message about lookups that were not found. */
    private static OptionalLong lookupErrors(RequestStatus request) {
        String message = Objects.requireNonNullElse(request.message(), "").toLowerCase(Locale.ROOT);
        Matcher count = COUNT.matcher(message);
        return message.contains("lookup") && message.contains("not found") && count.find()
                ? OptionalLong.of(Long.parseLong(count.group()))
                : OptionalLong.empty();
    }
}
