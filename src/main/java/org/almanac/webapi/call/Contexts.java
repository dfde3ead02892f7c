package org.almanac.webapi.call;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.source.RequestContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads the platform's own request headers (dataverse-semantics 8.7). Each request gets an id of its own. */
public final class Contexts {

    private static final String SOLUTION = "MSCRM.SolutionUniqueName";
    private static final String PREFIX = "mscrm.";

    private Contexts() {}

    /** @param impersonator who acts in the name of the user; null for the user himself */
    public static RequestContext of(
            EnvironmentName environment, String user, @Nullable String impersonator, HttpHeaders headers) {
        return new RequestContext(
                environment, user, UUID.randomUUID(), solution(headers), flags(headers), impersonator);
    }

    /** For a request within a batch: what the batch says counts where the request says nothing. */
    public static RequestContext within(RequestContext batch, HttpHeaders headers) {
        String solution = solution(headers);
        Set<String> flags = new HashSet<>(batch.flags());
        flags.addAll(flags(headers));
        return new RequestContext(
                batch.environment(),
                batch.user(),
                UUID.randomUUID(),
                solution == null ? batch.solution() : solution,
                flags,
                batch.impersonator());
    }

    private static @Nullable String solution(HttpHeaders headers) {
        String solution = headers.getFirst(SOLUTION);
        return solution == null || solution.isBlank() ? null : solution.strip();
    }

    private static Set<String> flags(HttpHeaders headers) {
        Set<String> flags = new HashSet<>();
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX) && header.getValue().stream().anyMatch("true"::equalsIgnoreCase)) {
                flags.add(name);
            }
        }
        return flags;
    }
}
