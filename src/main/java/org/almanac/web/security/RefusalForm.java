package org.almanac.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.PlatformCode;

/** How an API says no to a request that never reaches a controller. */
@FunctionalInterface
interface RefusalForm {

    /**
     * Answers with the status of the error.
     *
     * @param number the platform's, which its clients know
     * @param text for people, one or more sentences
     */
    void write(HttpServletResponse response, ErrorCode error, PlatformCode number, String text) throws IOException;
}
