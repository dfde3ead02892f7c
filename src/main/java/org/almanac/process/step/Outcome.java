package org.almanac.process.step;

/**
 * What became of a step.
 *
 * @param complete whether the step is done; if not, it is going to be resumed
 * @param detail for people
 */
public record Outcome(boolean complete, String detail) {

    public static Outcome done(String detail) {
        return new Outcome(true, detail);
    }

    public static Outcome waiting(String detail) {
        return new Outcome(false, detail);
    }
}
