package org.almanac.dualwrite;

/** Which maps run after a deployment. */
public enum StartRule {
    /** Those that ran before; new ones stay stopped. */
    KEEP,
    /** All that the deployment touches, new ones too. */
    RUN,
    /** None that the deployment touches. */
    STOP
}
