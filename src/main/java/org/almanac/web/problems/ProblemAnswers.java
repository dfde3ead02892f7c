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
        var problem = Problem.of(error, request.getRequestURI());
        log(error, problem, request);
        var answer = ResponseEntity.status(error.code().status()).headers(headers);
        if (error.code().kind() == ErrorKind.TRANSIENT) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        // set here, because the client may accept something else, such as events, only
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    static ResponseEntity<Problem> defect(Throwable error, HttpServletRequest request) {
        var problem = logged(error, request.getMethod(), request.getRequestURI());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Writes the error to the log under an id, which is all that the answer tells. */
    static Problem logged(Throwable error, String method, String path) {
        String id = UUID.randomUUID().toString();
        LOG.error("{} failed, id {}", oneLine(method + " " + path), id, error);
        return Problem.defect(id, path);
    }

    private static void log(AlmanacException error, Problem problem, HttpServletRequest request) {
        String line = oneLine(
                request.getMethod() + " " + problem.instance() + ": " + problem.code() + " " + problem.detail());
        switch (error.code().kind()) {
            case PERMANENT, DEFECT -> LOG.error("{}", line, error);
            case TRANSIENT, UNKNOWN_OUTCOME -> LOG.warn("{}", line, error);
            case REFUSAL, BAD_INPUT -> LOG.info("{}", line);
        }
    }

    /** So that nobody writes log lines of their own by means of a name with line breaks. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
