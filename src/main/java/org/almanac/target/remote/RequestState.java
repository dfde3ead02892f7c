package org.almanac.target.remote;

/** How far an order to a remote environment is. */
public enum RequestState {
    /** It was not sent yet, or did not get through. */
    NEW,
    /** It is being sent, or was when Almanac stopped, or its answer was lost. */
    SENDING,
    /** The other side has taken it; its effect is waited for. */
    SENT,
    COMPLETED,
    FAILED;

    /** Whether something is still to be done about it. */
    public boolean open() {
        return this != COMPLETED && this != FAILED;
    }

    /** What an adapter shows for it: one of the three given. */
    public <S> S shown(S waiting, S completed, S failed) {
        return switch (this) {
            case NEW, SENDING, SENT -> waiting;
            case COMPLETED -> completed;
            case FAILED -> failed;
        };
    }
}
