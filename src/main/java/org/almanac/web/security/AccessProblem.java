package org.almanac.web.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.almanac.problem.ErrorCode;
import org.springframework.http.MediaType;

/** The body of an answer to a request that never reaches a controller, as RFC 9457 wants it. */
record AccessProblem(String type, String title, int status, String detail, String code, String remedy) {

    static AccessProblem of(ErrorCode error, String detail) {
        return new AccessProblem(
                "urn:alm:problem:" + error.code(), error.title(), error.status(), detail, error.code(), error.remedy());
    }

    void writeTo(HttpServletResponse response, ObjectMapper json) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), this);
    }
}
