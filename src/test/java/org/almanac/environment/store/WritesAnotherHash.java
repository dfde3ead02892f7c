package org.almanac.environment.store;

import java.sql.Connection;
import org.h2.api.Trigger;

/** Spoils every layer that is inserted, as a defect of the store would. */
public final class WritesAnotherHash implements Trigger {

    private static final int PUBLISHED = 3;

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) {
        newRow[PUBLISHED] = new byte[32];
    }
}
