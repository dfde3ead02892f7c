package org.almanac.webapi.world;

import java.util.Optional;
import org.almanac.webapi.PresentCaller;
import org.springframework.security.access.AccessDeniedException;

/** The caller of all requests: one who may change everything, until a test says otherwise. */
public final class SetCaller implements PresentCaller {

    private boolean mayChange = true;

    /** From now on the caller may only read. */
    public void onlyReads() {
        mayChange = false;
    }

    @Override
    public Optional<String> impersonator() {
        return Optional.empty();
    }

    @Override
    public void requireChange(String method, String address) {
        if (!mayChange) {
            throw new AccessDeniedException("This needs membership of the group administrators or operators.");
        }
    }
}
