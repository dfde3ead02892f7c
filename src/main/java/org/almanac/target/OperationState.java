package org.almanac.target;

/** How far an operation is. */
public enum OperationState {
    WAITING,
    RUNNING,
    SUCCEEDED,
    /** The environment said no; nothing has changed. */
    REFUSED,
    /** It broke; nothing has changed. */
    FAILED;

    public boolean ended() {
        return this == SUCCEEDED || this == REFUSED || this == FAILED;
    }
}
