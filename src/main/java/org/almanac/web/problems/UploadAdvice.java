package org.almanac.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Uploads that cannot be taken apart. */
@RestControllerAdvice
@Order(AdviceOrder.PARTICULAR)
class UploadAdvice {

    private static final String HOW = "Send multipart/form-data with the zip in the part 'file'.";

    @ExceptionHandler
    ResponseEntity<Problem> part(MissingServletRequestPartException error, HttpServletRequest request) {
        String name = error.getRequestPartName();
        return ProblemAnswers.of(
                new BadInput(ErrorCode.MALFORMED_REQUEST, "The part '" + name + "' is missing. " + HOW, name), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException error, HttpServletRequest request) {
        return ProblemAnswers.of(
                new BadInput(
                        ErrorCode.UPLOAD_TOO_LARGE,
                        "The upload is larger than almanac.packages.max-size allows.",
                        "file"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> multipart(MultipartException error, HttpServletRequest request) {
        return ProblemAnswers.of(
                new BadInput(ErrorCode.MALFORMED_REQUEST, "The upload cannot be taken apart. " + HOW, "file"), request);
    }
}
