package org.almanac.target.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.BadInput;
import org.almanac.problem.Refusal;
import org.almanac.target.http.Backoff;
import org.almanac.target.http.Outcome;
import org.almanac.target.remote.RequestState;

/**
 * Carries the open orders of one environment on: sends what is due and not in the way of an earlier one, follows what was sent, and
 * finds out about what has no answer. Nothing is sent before its row says so.
 */
final class Dispatch {

    private final EnvironmentName environment;
    private final GatewayRequests requests;
    private final GatewaySettings settings;
    private final Supplier<LinkView> links;
    private final Following following;

    Dispatch(
            EnvironmentName environment, GatewayRequests requests, GatewaySettings settings, Supplier<LinkView> links) {
        this.environment = environment;
        this.requests = requests;
        this.settings = settings;
        this.links = links;
        this.following = new Following(environment, requests, settings);
    }

    /** Asks how far orders are that were sent; sends nothing. */
    void follow() {
        for (GatewayRequest request : requests.open(environment)) {
            if (request.state() == RequestState.SENT) {
                following.follow(request, links.get());
            }
        }
    }

    /** One step for each open order; an order that ends makes way for those behind it. */
    void advance() {
        List<DualWriteOrder> earlier = new ArrayList<>();
        for (GatewayRequest request : requests.open(environment)) {
            step(request, earlier);
            requests.find(environment, request.key())
                    .filter(left -> left.state().open())
                    .ifPresent(left -> earlier.add(left.order()));
        }
    }

    private void step(GatewayRequest request, List<DualWriteOrder> earlier) {
        if (request.state() == RequestState.SENT) {
            following.follow(request, links.get());
        } else if (request.due().isAfter(requests.now())) {
            return;
        } else if (request.state() == RequestState.SENDING) {
            following.findOut(request, links.get());
        } else if (earlier.stream().noneMatch(order -> GatewayCalls.inTheWay(order, request.order()))) {
            send(request, links.get());
        }
    }

    private void send(GatewayRequest request, LinkView link) {
        GatewayCall call = GatewayCalls.of(request.order());
        try {
            call.allow(link);
        } catch (Refusal | BadInput e) {
            // the list can lag behind what an earlier order has done
            again(request, e.getMessage(), Backoff.after(request.tries() + 1, Duration.ZERO));
            return;
        }
        if (call.needless(link)) {
            requests.complete(request);
            return;
        }
        Post post = call.post(link);
        Set<String> known =
                call.traces(link).stream().map(ReportedRequest::id).collect(Collectors.toCollection(TreeSet::new));
        if (requests.claim(request, known, call.note(link), post.timeout().plus(settings.settle()))) {
            requests.find(environment, request.key())
                    .ifPresent(claimed -> conclude(claimed, call, link.api().order(post), link));
        }
    }

    private void conclude(GatewayRequest request, GatewayCall call, Outcome outcome, LinkView link) {
        if (outcome instanceof Outcome.Answered answered) {
            if (call.endsWithAnswer()) {
                requests.complete(request);
            } else {
                requests.sent(request, AnswerJson.requestId(answered.body()).orElse(null));
            }
        } else if (outcome instanceof Outcome.TurnedAway turnedAway) {
            again(request, turnedAway.text(), Backoff.after(request.tries(), turnedAway.askedPause()));
        } else if (outcome instanceof Outcome.Unclear unclear) {
            requests.unclear(request, unclear.text(), settings.settle());
        } else if (outcome instanceof Outcome.Refused refused) {
            requests.fail(
                    request,
                    Following.platformCode(refused.text()),
                    "The dual-write gateway refuses it (" + refused.status() + "): " + refused.text());
        } else {
            requests.release(request, "The token was not taken.", request.tries() - 1, Duration.ZERO);
            throw link.api().problem(outcome);
        }
    }

    private void again(GatewayRequest request, String why, Duration pause) {
        // claiming has counted a try that was sent
        int tries = request.state() == RequestState.NEW ? request.tries() + 1 : request.tries();
        if (tries > Backoff.TRIES) {
            requests.fail(request, null, "It was tried " + tries + " times and never took effect. " + why);
        } else {
            requests.release(request, why, tries, pause);
        }
    }
}
