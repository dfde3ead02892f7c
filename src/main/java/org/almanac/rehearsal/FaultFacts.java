package org.almanac.rehearsal;

/**
 * What every fault says.
 *
 * @param times how often it hits
 */
public record FaultFacts(Effect effect, int times, String code, String message) {

    /** What it does. */
    public enum Effect {
        /** The request is accepted and fails. */
        FAIL,
        /** The request is refused. */
        REFUSE,
        /** Nobody answers, and nothing happens. */
        UNREACHABLE,
        /** It is carried out, but the answer is lost. */
        LOST_ANSWER
    }
}
