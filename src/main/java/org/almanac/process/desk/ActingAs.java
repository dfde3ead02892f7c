package org.almanac.process.desk;

import java.util.List;
import java.util.function.Supplier;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.almanac.process.Identity;
import org.almanac.process.step.CurrentUser;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls the engine in somebody's name and gives its errors their meaning. */
@Component
class ActingAs {

    /** A job of the same instance may be running at the moment; it is over soon. */
    private static final int ATTEMPTS = 5;

    private final IdentityService identities;
    private final CurrentUser currentUser;

    ActingAs(IdentityService identities, CurrentUser currentUser) {
        this.identities = identities;
        this.currentUser = currentUser;
    }

    /** With the authorizations of the caller. */
    <T> T caller(Identity caller, Supplier<T> call) {
        return currentUser.during(
                () -> identities.setAuthentication(caller.user(), caller.groups()), () -> attempt(call));
    }

    /** Without any check of authorizations. */
    <T> T program(Supplier<T> call) {
        return currentUser.during(identities::clearAuthentication, () -> attempt(call));
    }

    private static <T> T attempt(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (OptimisticLockingException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (RuntimeException e) {
                throw meaningOf(e);
            }
        }
    }

    /** The engine wraps what listeners throw. */
    private static RuntimeException meaningOf(RuntimeException error) {
        for (@Nullable Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof AlmanacException ours) {
                return ours;
            }
            if (cause instanceof AuthorizationException) {
                return new Refusal(ErrorCode.NOT_ALLOWED, "You are not allowed to do this.", null, List.of(), error);
            }
        }
        return error;
    }
}
