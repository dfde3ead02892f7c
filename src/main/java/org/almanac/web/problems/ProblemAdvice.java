package org.almanac.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.almanac.problem.AlmanacException;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.TransientFailure;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Errors of Almanac, and whatever nobody else has an answer for. */
@RestControllerAdvice
@Order(AdviceOrder.GENERAL)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Problem> known(AlmanacException error, HttpServletRequest request) {
        return ProblemAnswers.of(error, request);
    }

    /** Spring Security's filters answer these, with the same kind of body. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void access(RuntimeException error) {
        throw error;
    }

    /** Nobody is there any more to read an answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void gone(IOException error) {
        LOG.debug("The client has gone", error);
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Problem> database(RuntimeException error, HttpServletRequest request) {
        return ProblemAnswers.of(
                new TransientFailure(ErrorCode.BUSY, "The database cannot do this now.", null, List.of(), error),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unknown(Exception error, HttpServletRequest request) {
        return ProblemAnswers.defect(error, request);
    }
}
