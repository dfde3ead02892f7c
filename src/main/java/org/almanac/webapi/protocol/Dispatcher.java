package org.almanac.webapi.protocol;

import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Reply;
import org.springframework.stereotype.Component;

/** Carries out one request, wherever it came from. */
@Component
public class Dispatcher {

    private final Routing routing;
    private final Failures failures;

    Dispatcher(Routing routing, Failures failures) {
        this.routing = routing;
        this.failures = failures;
    }

    /** Carries it out and says failures in the platform's words; it throws nothing. */
    public Reply dispatch(Call call) {
        try {
            return routing.carryOut(call);
        } catch (RuntimeException e) {
            return failures.reply(e, call);
        }
    }

    /** Carries it out and throws what went wrong, so that whoever has begun a transaction can take it back. */
    public Reply carryOut(Call call) {
        return routing.carryOut(call);
    }

    /** What a failed request is answered with. */
    public Reply failed(RuntimeException error, Call call) {
        return failures.reply(error, call);
    }
}
