package org.almanac.process.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.almanac.deployment.DeploymentRun;

/** How long a step waits before it gives up; each try of a step begins to wait anew. */
public final class Patience {

    private final RunNotes notes;
    private final Clock clock;
    private final Duration within;

    public Patience(RunNotes notes, Clock clock, Duration within) {
        this.notes = notes;
        this.clock = clock;
        this.within = within;
    }

    /**
     * Whether there is still time; the first question begins it.
     *
     * @param prefix of the step's try
     */
    public boolean lasts(DeploymentRun run, String prefix) {
        return clock.instant().isBefore(since(run, prefix).plus(within));
    }

    private Instant since(DeploymentRun run, String prefix) {
        String note = "since-" + prefix.substring(prefix.indexOf('/') + 1);
        return notes.find(run.id(), note).map(Instant::parse).orElseGet(() -> {
            notes.keep(run.id(), note, clock.instant().toString());
            return clock.instant();
        });
    }
}
