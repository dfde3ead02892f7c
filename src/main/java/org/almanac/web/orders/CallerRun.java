package org.almanac.web.orders;

import java.net.URI;
import java.util.UUID;
import org.almanac.environment.EnvironmentName;
import org.almanac.problem.BadInput;
import org.almanac.web.Caller;
import org.almanac.web.form.EditKeys;
import org.almanac.web.form.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The run {@code rest/{user}}: under it the requests of a caller are kept, each by the key {@code rest/{user}/{key}}. */
public final class CallerRun {

    private static final int LONGEST_KEY = 50;
    private static final int LONGEST_RUN = 120;

    private CallerRun() {}

    /** The caller's own run; a long name is cut off. */
    public static String of(Caller caller) {
        return "rest/" + EditKeys.name(caller);
    }

    /**
     * The run whose requests are asked for; the caller's own where none is named.
     *
     * @throws BadInput MALFORMED_REQUEST when it has more than 120 characters
     */
    public static String asked(@Nullable String run, Caller caller) {
        Fields.atMost(LONGEST_RUN, run, "run");
        return run == null ? of(caller) : run;
    }

    /**
     * The key of a request of the caller, with the part that the caller wants, or a new one.
     *
     * @throws BadInput MALFORMED_REQUEST when that part is blank or has more than 50 characters
     */
    public static String key(Caller caller, @Nullable String wanted) {
        return of(caller) + "/" + own(wanted);
    }

    private static String own(@Nullable String wanted) {
        if (wanted == null) {
            return UUID.randomUUID().toString();
        }
        Fields.atMost(LONGEST_KEY, wanted, "key");
        return Fields.required(wanted, "key");
    }

    /**
     * Where the requests of the caller are listed.
     *
     * @param path of the requests, with {@code {environment}}
     */
    public static URI location(String path, EnvironmentName environment, Caller caller) {
        return UriComponentsBuilder.fromPath(path).queryParam("run", "{run}").build(environment.value(), of(caller));
    }
}
