package org.almanac.webapi;

import java.util.Optional;

/** What is known of who sent the present request. Whoever guards the Web API answers it. */
public interface PresentCaller {

    /** The user who acts in the name of the caller; empty for one who acts in his own. */
    Optional<String> impersonator();

    /**
     * Looks at a request within a batch, which everybody may send who may read.
     *
     * @param address as the client wrote it
     * @throws org.springframework.security.access.AccessDeniedException if the caller may only read
     */
    void requireChange(String method, String address);
}
