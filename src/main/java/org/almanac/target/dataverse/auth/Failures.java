package org.almanac.target.dataverse.auth;

import java.net.URI;
import java.util.List;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.PermanentFailure;
import org.almanac.problem.TransientFailure;
import org.jspecify.annotations.Nullable;

/** What keeps from a token: cause and remedy in one text, without any secret. */
final class Failures {

    private Failures() {}

    /** The same try fails until somebody mends what the text names. */
    static PermanentFailure refused(URI place, String text, @Nullable Throwable cause) {
        return new PermanentFailure(ErrorCode.ENVIRONMENT_ACCESS, text, place.getAuthority(), List.of(), cause);
    }

    /** The same try may succeed later. */
    static TransientFailure unreachable(URI place, String text, @Nullable Throwable cause) {
        return new TransientFailure(
                ErrorCode.ENVIRONMENT_UNREACHABLE,
                place.getAuthority() + " gives no token for now: " + text,
                place.getAuthority(),
                List.of(),
                cause);
    }
}
