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
 */
public record RequestContext(
        EnvironmentName environment,
        String user,
        UUID request,
        @Nullable String solution,
        Set<String> flags) {

    public RequestContext {
        flags = Set.copyOf(flags);
    }

    /** The key under which the change of this request is kept. */
    public String operationKey() {
        return "webapi/" + request;
    }
}
