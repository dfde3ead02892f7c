package org.almanac.web.problems;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Objects;
import org.almanac.problem.ErrorCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ErrorPagesTest {

    @ParameterizedTest
    @CsvSource({
        "400, 400, MALFORMED_REQUEST",
        "401, 401, NOT_AUTHENTICATED",
        "403, 403, NOT_ALLOWED",
        "404, 404, NOT_FOUND",
        "405, 405, METHOD_NOT_ALLOWED",
        "413, 413, UPLOAD_TOO_LARGE",
        "415, 415, UNSUPPORTED_MEDIA_TYPE",
        "418, 400, MALFORMED_REQUEST",
        "500, 500, DEFECT",
        "999, 500, DEFECT"
    })
    void whatTheContainerReportsIsAProblem(int reported, int answered, ErrorCode code) {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, reported);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/asked/for");

        var answer = new ErrorPages().error(request);

        var problem = Objects.requireNonNull(answer.getBody());
        assertThat(answer.getStatusCode().value()).isEqualTo(answered);
        assertThat(problem.status()).isEqualTo(answered);
        assertThat(problem.code()).isEqualTo(code.code());
        assertThat(problem.instance()).isEqualTo("/asked/for");
    }
}
