package org.almanac.web.problems;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.problem.Refusal;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Errors that the servlet container reports, outside of any controller, as problems too. */
@Hidden
@RestController
class ErrorPages implements ErrorController {

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        Problem problem = status >= 500 ? defect(request, path) : refused(status, path);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Problem defect(HttpServletRequest request, String path) {
        Throwable error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException("error without exception");
        return ProblemAnswers.logged(error, request.getMethod(), path);
    }

    private static Problem refused(int status, String path) {
        return switch (status) {
            case 401 -> Problem.of(new BadInput(ErrorCode.NOT_AUTHENTICATED, "Nobody is logged in."), path);
            case 403 -> Problem.of(new Refusal(ErrorCode.NOT_ALLOWED, "This is not allowed."), path);
            case 404 -> Problem.of(new BadInput(ErrorCode.NOT_FOUND, "There is nothing at " + path + "."), path);
            case 405 -> Problem.of(new BadInput(ErrorCode.METHOD_NOT_ALLOWED, "This path knows other methods."), path);
            case 413 -> Problem.of(new BadInput(ErrorCode.UPLOAD_TOO_LARGE, "The request is too large."), path);
            case 415 -> Problem.of(new BadInput(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "This is not taken here."), path);
            default -> Problem.of(new BadInput(ErrorCode.MALFORMED_REQUEST, "The request was not understood."), path);
        };
    }
}
