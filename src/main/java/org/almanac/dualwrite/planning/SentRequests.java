package org.almanac.dualwrite.planning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.MapPair;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.solution.Sha256;

/** The requests of a run: those of the present phase by what they are about, and what others are still busy with. */
final class SentRequests {

    private static final int DIGITS = 16;

    private final String prefix;
    private final List<RequestStatus> own;
    private final Set<MapPair> busy = new TreeSet<>();

    SentRequests(String prefix, List<RequestStatus> sent) {
        this.prefix = prefix + "/";
        this.own = sent.stream()
                .filter(request -> request.key().startsWith(this.prefix))
                .toList();
        sent.stream()
                .filter(request -> !request.key().startsWith(this.prefix))
                .filter(request -> request.state() == RequestStatus.State.WAITING)
                .forEach(request -> busy.addAll(maps(request.order())));
    }

    /** Whether a request of another phase is still under way for a map. */
    boolean busy(MapPair map) {
        return busy.contains(map);
    }

    /** The same request for the same order, attempt and subject, whenever it is made. */
    DualWriteRequest request(int attempt, String subject, DualWriteOrder order) {
        return new DualWriteRequest(key(attempt, subject, order.getClass()), order);
    }

    Optional<RequestStatus> find(int attempt, String subject, Class<? extends DualWriteOrder> order) {
        String key = key(attempt, subject, order);
        return own.stream().filter(request -> request.key().equals(key)).findFirst();
    }

    /** The attempts at an order for a subject, the first one first. */
    List<RequestStatus> attempts(String subject, Class<? extends DualWriteOrder> order) {
        List<RequestStatus> attempts = new ArrayList<>();
        Optional<RequestStatus> next = find(1, subject, order);
        while (next.isPresent()) {
            attempts.add(next.get());
            next = find(attempts.size() + 1, subject, order);
        }
        return attempts;
    }

    /** Requests of this phase with an order of a kind. */
    <T extends DualWriteOrder> Stream<RequestStatus> with(Class<T> order) {
        return own.stream().filter(request -> order.isInstance(request.order()));
    }

    private String key(int attempt, String subject, Class<? extends DualWriteOrder> order) {
        String text = order.getSimpleName() + ' ' + subject.toLowerCase(Locale.ROOT);
        String digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGITS);
        return prefix + attempt + "-" + digest;
    }

    private static List<MapPair> maps(DualWriteOrder order) {
        if (order instanceof DualWriteOrder.Start start) {
            return List.of(start.map());
        }
        if (order instanceof DualWriteOrder.Stop stop) {
            return List.of(stop.map());
        }
        if (order instanceof DualWriteOrder.Initialize initialize) {
            return List.of(initialize.map());
        }
        if (order instanceof DualWriteOrder.ChooseVersion choose) {
            return List.of(choose.map());
        }
        if (order instanceof DualWriteOrder.RefreshTables refresh) {
            return List.of(refresh.map());
        }
        if (order instanceof DualWriteOrder.SkipToLive skip) {
            return List.of(skip.map());
        }
        if (order instanceof DualWriteOrder.Pause pause) {
            return pause.maps();
        }
        return order instanceof DualWriteOrder.Resume resume ? resume.maps() : List.of();
    }
}
