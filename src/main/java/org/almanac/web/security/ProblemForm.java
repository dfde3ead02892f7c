package org.almanac.web.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.PlatformCode;

/** The form of Almanac's own API: a problem, with the platform's number in its text. */
record ProblemForm(ObjectMapper json) implements RefusalForm {

    @Override
    public void write(HttpServletResponse response, ErrorCode error, PlatformCode number, String text)
            throws IOException {
        AccessProblem.of(error, text + " (" + number.hex() + ")").writeTo(response, json);
    }
}
