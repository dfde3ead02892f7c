package org.almanac.problem;

/** What a caller can do about an error; decides its log level and how a process reacts to it. */
public enum ErrorKind {
    /** The request was understood and the answer is no. */
    REFUSAL,
    /** The request or an uploaded file cannot be understood. */
    BAD_INPUT,
    /** The same call may succeed later. */
    TRANSIENT,
    /** The same call will fail until somebody changes something outside. */
    PERMANENT,
    /** Nobody knows yet whether the call had its effect. */
    UNKNOWN_OUTCOME,
    /** Almanac itself is wrong. */
    DEFECT
}
