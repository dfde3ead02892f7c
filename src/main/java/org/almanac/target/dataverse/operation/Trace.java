package org.almanac.target.dataverse.operation;

import java.util.UUID;

/** What the environment shows of an operation whose answer is missing. */
sealed interface Trace {

    /** It has taken it and calls it by this id. */
    record Taken(UUID asyncOperation) implements Trace {}

    /** It works on it, or has it in a place that says no more. */
    record Running(String where) implements Trace {}

    /** It has done it. */
    record Done() implements Trace {}

    /** It has tried, and nothing came of it. */
    record Failed(PlatformFailure failure) implements Trace {}

    /** Nothing at all. */
    record Nothing() implements Trace {}
}
