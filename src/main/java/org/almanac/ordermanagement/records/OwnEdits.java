package org.almanac.ordermanagement.records;

import org.springframework.stereotype.Component;

/**
 * Tells edits that order management makes itself, while it carries an order out, from those of makers: whether the order is allowed
 * has been looked at then, and asking for the state once more would carry it out once more.
 */
@Component
public class OwnEdits {

    private final ThreadLocal<Boolean> underWay = ThreadLocal.withInitial(() -> false);

    /** Makes edits that no condition of order management is asked about. */
    public void make(Runnable edits) {
        boolean outer = underWay.get();
        underWay.set(true);
        try {
            edits.run();
        } finally {
            if (outer) {
                underWay.set(true);
            } else {
                underWay.remove();
            }
        }
    }

    /** Whether the current thread makes such edits. */
    public boolean underWay() {
        return underWay.get();
    }
}
