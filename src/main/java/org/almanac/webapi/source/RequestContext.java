package org.almanac.webapi.source;

import java.util.Set;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.jspecify.annotations.Nullable;

/**
 * What a request says beside its address and body.
 *
 * @param user name of the caller
 * @param request id of the request, which the answer repeats; operation keys are made from it
 * @param solution {@code MSCRM.SolutionUniqueName}: the unmanaged solution that made components join; null for none
 * @param flags lower-case names of the platform's request headers that are {@code true}, such as {@code mscrm.mergelabels}
 * @param impersonator who acts in the name of the user; null for the user himself
 */
public record RequestContext(
        EnvironmentName environment,
        String user,
        UUID request,
        @Nullable String solution,
        Set<String> flags,
        @Nullable String impersonator) {

    public RequestContext {
        flags = Set.copyOf(flags);
    }

    /** A request in the user's own name. */
    public RequestContext(
            EnvironmentName environment, String user, UUID request, @Nullable String solution, Set<String> flags) {
        this(environment, user, request, solution, flags, null);
    }

    /** The same in a request of its own. */
    public RequestContext anew() {
        return new RequestContext(environment, user, UUID.randomUUID(), solution, flags, impersonator);
    }

    /** The key under which the change of this request is kept. */
    public String operationKey() {
        return "webapi/" + request;
    }
}
