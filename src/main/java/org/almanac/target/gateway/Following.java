package org.almanac.target.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almanac.dualwrite.RequestStatus;
import org.almanac.environment.EnvironmentName;
import org.almanac.target.http.Backoff;
import org.jspecify.annotations.Nullable;

/** Finds out what became of orders that were sent. */
final class Following {

    private static final Pattern CODE = Pattern.compile("\\b(DIPV\\d{4}|DW(?:DV|FO)EV\\d{4})\\b");

    private final EnvironmentName environment;
    private final GatewayRequests requests;
    private final GatewaySettings settings;

    Following(EnvironmentName environment, GatewayRequests requests, GatewaySettings settings) {
        this.environment = environment;
        this.requests = requests;
        this.settings = settings;
    }

    /** The code of the platform that a message names; null for none. */
    static @Nullable String platformCode(String message) {
        Matcher code = CODE.matcher(message);
        return code.find() ? code.group() : null;
    }

    /** The gateway has the order; asks how far it is. */
    void follow(GatewayRequest request, LinkView link) {
        GatewayCall call = GatewayCalls.of(request.order());
        String id = request.requestId();
        if (id != null) {
            Optional<ReportedRequest> status = call.status(link, id);
            if (status.isPresent()) {
                conclude(request, status.get());
            } else if (call.effect(link)) {
                requests.complete(request);
            }
            return;
        }
        // it was taken without an id
        List<String> candidates = candidates(request, call, link);
        if (candidates.size() == 1) {
            requests.sent(request, candidates.get(0));
        } else if (call.effect(link)) {
            requests.complete(request);
        } else if (request.due().plus(settings.giveUp()).isBefore(requests.now())) {
            undecided(request, "The gateway took it, and shows no trace of it since.");
        }
    }

    private void conclude(GatewayRequest request, ReportedRequest status) {
        if (status.state() == RequestStatus.State.COMPLETED) {
            requests.complete(request);
        } else if (status.state() == RequestStatus.State.FAILED) {
            String message = Objects.requireNonNullElse(status.message(), "The gateway does not say why.");
            requests.fail(request, platformCode(message), message);
        }
    }

    /** Nobody knows whether the order got through: looks for its effect and its traces before it is sent again. */
    void findOut(GatewayRequest request, LinkView link) {
        GatewayCall call = GatewayCalls.of(request.order());
        if (call.effect(link)) {
            requests.complete(request);
            return;
        }
        List<String> candidates = candidates(request, call, link);
        if (candidates.size() == 1) {
            requests.sent(request, candidates.get(0));
        } else if (!candidates.isEmpty()) {
            undecided(request, "The gateway shows " + candidates.size() + " requests that it could have become.");
        } else if (!call.repeatable()) {
            undecided(request, "The gateway shows no trace of it, and sending it twice could do harm.");
        } else if (request.tries() > Backoff.TRIES) {
            requests.fail(
                    request,
                    null,
                    "It was sent " + request.tries() + " times and never took effect. "
                            + Objects.requireNonNullElse(request.message(), ""));
        } else {
            requests.release(request, "It left no trace and is sent again.", request.tries(), Duration.ZERO);
        }
    }

    /** Requests that have come up since, and are no other order's. */
    private List<String> candidates(GatewayRequest request, GatewayCall call, LinkView link) {
        Set<String> taken = requests.ids(environment);
        return call.traces(link).stream()
                .map(ReportedRequest::id)
                .filter(id -> !request.known().contains(id) && !taken.contains(id))
                .distinct()
                .toList();
    }

    private void undecided(GatewayRequest request, String why) {
        requests.fail(
                request,
                null,
                "It cannot be decided whether it was carried out. " + why
                        + " Look at the Dual-write page, then order again what is missing.");
    }
}
