package org.almanac.target.dataverse.operation;

import java.time.Duration;

/**
 * How operations on real environments are carried out.
 *
 * @param commandTimeout for a whole answer to a command, the sending of a package included
 * @param pollInterval how often a running operation is asked how far it is
 * @param foreignPatience how long an operation waits for those of others to end
 * @param settle how long after a command without an answer the environment may take to show it
 * @param giveUp how long an operation may run
 * @param lease how long an operation stays with a node that is not heard of any more
 * @param maxExport largest exported package that is taken, in bytes
 */
public record DriveSettings(
        Duration commandTimeout,
        Duration pollInterval,
        Duration foreignPatience,
        Duration settle,
        Duration giveUp,
        Duration lease,
        long maxExport) {}
