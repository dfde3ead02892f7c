package org.almanac.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Logs an error at the level that its kind deserves and makes the answer. */
final class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final String RETRY_AFTER_SECONDS = "10";

    private ProblemAnswers() {}

    static ResponseEntity<Problem> of(AlmanacException error, HttpServletRequest request) {
        return of(error, request, new HttpHeaders());
    }

    static ResponseEntity<Problem> of(AlmanacException error, HttpServletRequest request, HttpHeaders headers) {
        if (error.code().kind() == ErrorKind.DEFECT) {
            return defect(error, request);
        }
        log(error, request);
        var answer = ResponseEntity.status(error.code().status()).headers(headers);
        if (error.code().kind() == ErrorKind.TRANSIENT) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        // set here, because the client may accept something else, such as events, only
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(Problem.of(error, request.getRequestURI()));
    }

    static ResponseEntity<Problem> defect(Throwable error, HttpServletRequest request) {
        String id = UUID.randomUUID().toString();
        LOG.error("{} {} failed, id {}", request.getMethod(), request.getRequestURI(), id, error);
        var problem = Problem.defect(id, request.getRequestURI());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static void log(AlmanacException error, HttpServletRequest request) {
        String code = error.code().code();
        switch (error.code().kind()) {
            case PERMANENT, DEFECT -> LOG.error("{} {}: {}", request.getMethod(), request.getRequestURI(), code, error);
            case TRANSIENT, UNKNOWN_OUTCOME ->
                LOG.warn("{} {}: {} {}", request.getMethod(), request.getRequestURI(), code, error.getMessage(), error);
            case REFUSAL, BAD_INPUT ->
                LOG.info("{} {}: {} {}", request.getMethod(), request.getRequestURI(), code, error.getMessage());
        }
    }
}
