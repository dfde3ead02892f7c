package org.almanac.webapi.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.model.WebApiError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers what went wrong, as the platform writes it (dataverse-semantics 8.5). */
@Component
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DETAILS = "@Microsoft.PowerApps.CDS.";
    private static final int DEFECT = 500;
    private static final int LONGEST = 2000;

    /** A body with {@code error}; with all annotations preferred, with the members that explain it. */
    Reply reply(RuntimeException error, Call call) {
        WebApiError said = Translation.of(error);
        log(error, said, call);
        Reply reply = Reply.json(said.status(), body(said, error, call));
        return said.retryAfter() > 0 ? reply.with(HttpHeaders.RETRY_AFTER, Integer.toString(said.retryAfter())) : reply;
    }

    private static byte[] body(WebApiError said, RuntimeException error, Call call) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode content = body.putObject("error");
        content.put("code", said.code());
        content.put("message", shown(said.getMessage()));
        if (call.preferences().allAnnotations()) {
            content.put(DETAILS + "ErrorDetails.OperationStatus", "0");
            content.put(DETAILS + "ErrorDetails.HttpStatusCode", Integer.toString(said.status()));
            content.put(
                    DETAILS + "HelpLink",
                    "https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes");
            content.put(
                    DETAILS + "TraceText", "Request " + call.scope().context().request() + Translation.causes(error));
            content.put(DETAILS + "InnerError.Message", shown(said.getMessage()));
        }
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts cannot be written", e);
        }
    }

    /** A message may repeat a value that somebody has made very long. */
    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static void log(RuntimeException error, WebApiError said, Call call) {
        String path = call.path().replaceAll("[\\r\\n]", " ");
        if (said.status() == DEFECT) {
            LOG.error(
                    "Request {} {} {} of environment {} failed",
                    call.scope().context().request(),
                    call.method(),
                    path,
                    call.scope().environment(),
                    error);
        } else if (said.status() > DEFECT) {
            LOG.warn("{} {}: {} {}", call.method(), path, said.status(), error.getMessage());
        } else {
            LOG.debug("{} {}: {} {}", call.method(), path, said.status(), said.code());
        }
    }
}
