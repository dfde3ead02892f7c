package org.almanac.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests that never come as far as a controller's first line. */
@RestControllerAdvice
@Order(AdviceOrder.PARTICULAR)
class RequestAdvice {

    @ExceptionHandler
    ResponseEntity<Problem> body(HttpMessageNotReadableException error, HttpServletRequest request) {
        return ProblemAnswers.of(UnreadableBody.problem(error), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> parameter(MissingServletRequestParameterException error, HttpServletRequest request) {
        return malformed("'" + error.getParameterName() + "' is missing.", error.getParameterName(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> header(MissingRequestHeaderException error, HttpServletRequest request) {
        return malformed("The header " + error.getHeaderName() + " is missing.", error.getHeaderName(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> binding(ServletRequestBindingException error, HttpServletRequest request) {
        return malformed("A parameter or header is missing or not as it should be.", null, request);
    }

    /** The firewall looks at a parameter only when somebody reads it. */
    @ExceptionHandler
    ResponseEntity<Problem> rejected(RequestRejectedException error, HttpServletRequest request) {
        return malformed("A parameter or header holds characters that are refused.", null, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> type(TypeMismatchException error, HttpServletRequest request) {
        String name = error instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : error.getPropertyName();
        return malformed("'" + name + "' must be " + JsonTypes.named(error.getRequiredType()) + ".", name, request);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<Problem> path(Exception error, HttpServletRequest request) {
        return ProblemAnswers.of(
                new BadInput(ErrorCode.NOT_FOUND, "There is nothing at " + request.getRequestURI() + "."), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> method(HttpRequestMethodNotSupportedException error, HttpServletRequest request) {
        return ProblemAnswers.of(
                new BadInput(ErrorCode.METHOD_NOT_ALLOWED, "This path does not know " + error.getMethod() + "."),
                request,
                error.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Problem> mediaType(HttpMediaTypeNotSupportedException error, HttpServletRequest request) {
        String taken =
                error.getSupportedMediaTypes().stream().map(Object::toString).collect(Collectors.joining(", "));
        String detail = taken.isEmpty() ? "This media type is not taken here." : "This path takes " + taken + ".";
        return ProblemAnswers.of(new BadInput(ErrorCode.UNSUPPORTED_MEDIA_TYPE, detail), request, error.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Problem> accept(HttpMediaTypeNotAcceptableException error, HttpServletRequest request) {
        String given =
                error.getSupportedMediaTypes().stream().map(Object::toString).collect(Collectors.joining(", "));
        String detail = given.isEmpty() ? "This media type is not given here." : "This path gives " + given + ".";
        return ProblemAnswers.of(new BadInput(ErrorCode.NOT_ACCEPTABLE, detail), request);
    }

    private static ResponseEntity<Problem> malformed(
            String detail, @Nullable String subject, HttpServletRequest request) {
        return ProblemAnswers.of(new BadInput(ErrorCode.MALFORMED_REQUEST, detail, subject), request);
    }
}
