package org.almanac.dualwrite;

/** Which maps run after a deployment. */
public enum StartRule {
    /** Those that ran before; new ones stay stopped. */
    KEEP,
    /** All that the deployment is about, new ones too; paused ones stay paused. */
    RUN,
    /** None that the deployment is about. */
    STOP
}
