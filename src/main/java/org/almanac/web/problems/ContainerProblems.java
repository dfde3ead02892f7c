package org.almanac.web.problems;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.almanac.problem.BadInput;
import org.almanac.problem.ErrorCode;
import org.almanac.webapi.ErrorBody;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * What the container refuses before any filter sees it, such as an address with {@code %00} or headers that are too long,
 * as a problem like all others, or an error of the Web API, instead of a page of the container.
 */
public final class ContainerProblems extends ErrorReportValve {

    private static final int LEAST_ERROR = 400;
    private static final String NOT_UNDERSTOOD =
            "The address or a header was not understood: it holds characters that are refused, or is too long.";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (response.getStatus() < LEAST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            boolean webApi = WebApiErrors.concern(address(request));
            response.setContentType(webApi ? "application/json" : "application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(JSON.writeValueAsString(webApi ? ErrorBody.of("", NOT_UNDERSTOOD) : problem()));
            }
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As far as the container has read it. */
    private static String address(Request request) {
        return String.valueOf(request.getCoyoteRequest().requestURI());
    }

    /** Nothing of the request is repeated: the container could not make sense of it. */
    private static Problem problem() {
        return Problem.of(new BadInput(ErrorCode.MALFORMED_REQUEST, NOT_UNDERSTOOD), "/");
    }
}
