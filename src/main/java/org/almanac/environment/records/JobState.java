package org.almanac.environment.records;

import java.time.Instant;
import org.almanac.environment.ImportFailure;
import org.almanac.environment.ImportJob;
import org.almanac.environment.Progress;
import org.jspecify.annotations.Nullable;

/** A job with what it reports: what both documents are made from. */
record JobState(ImportJob job, JobReport report) {

    /** How many components are written: all after a success, none after a failure, because it was rolled back. */
    int processed() {
        int all = report.items().size();
        if (job.completed()) {
            return job.failure() == null ? all : 0;
        }
        double share = (job.progress() - Progress.CHECKED) / (Progress.WRITTEN - Progress.CHECKED);
        return (int) Math.floor(Math.max(0, Math.min(share, 1)) * all);
    }

    @Nullable
    ImportFailure failure() {
        return job.failure();
    }

    /** When what is known by now was known. */
    Instant at() {
        Instant completed = job.completedOn();
        return completed == null ? job.startedOn() : completed;
    }
}
