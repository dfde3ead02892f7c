package org.almanac.process;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The users of the engine: who they are, and doing something in their name so that the engine's authorizations apply. */
public interface Identities {

    /**
     * The user with this name and password. Empty for an unknown name, a wrong password, or a user who is locked after too
     * many wrong ones; the engine counts the attempts.
     */
    Optional<Identity> authenticate(String name, String password);

    /** The user with this name and the present groups; empty when there is none (any more). */
    Optional<Identity> identity(String name);

    /** The names of all users, sorted. */
    List<String> names();

    /** Lets this thread act as the user until the answer is closed; then whoever acted before acts again. */
    Acting actAs(Identity identity);

    /** Does the work in the name of the user. */
    default void actingAs(Identity identity, Runnable work) {
        answerAs(identity, () -> {
            work.run();
            return true;
        });
    }

    /** Asks in the name of the user. */
    default <T> T answerAs(Identity identity, Supplier<T> question) {
        var acting = actAs(identity);
        try {
            return question.get();
        } finally {
            acting.close();
        }
    }

    /** A thread acting as a user; to be closed by the same thread. */
    interface Acting extends AutoCloseable {

        @Override
        void close();
    }
}
