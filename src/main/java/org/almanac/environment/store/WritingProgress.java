package org.almanac.environment.store;

import org.almanac.environment.Progress;

/** Tells batch by batch how much is written; that all of it is, the import tells itself. */
final class WritingProgress {

    private final Progress progress;
    private final int all;
    private int written;

    WritingProgress(Progress progress, int all) {
        this.progress = progress;
        this.all = all;
    }

    /** So many more are written. */
    void more(int count) {
        written += count;
        if (written < all) {
            progress.at(Progress.CHECKED + (Progress.WRITTEN - Progress.CHECKED) * written / all);
        }
    }
}
