package org.almanac.webapi.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.almanac.webapi.ErrorBody;
import org.almanac.webapi.PresentCaller;
import org.almanac.webapi.batch.Batches;
import org.almanac.webapi.call.Call;
import org.almanac.webapi.call.Reply;
import org.almanac.webapi.call.Scratch;
import org.almanac.webapi.model.WebApiError;
import org.almanac.webapi.protocol.Dispatcher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The Web API of embedded environments. One mapping takes all, since what an address means is not for Spring to know. */
@Hidden
@RestController
class WebApiController {

    private static final int LONGEST_ADDRESS = 32 * 1024;
    private static final String BATCH = "$batch";

    private final Dispatcher dispatcher;
    private final Batches batches;
    private final PresentCaller present;
    private final ObjectMapper json;
    private final long most;

    /** @param most size of a body; the platform takes 128 MB (dataverse-semantics 9) */
    WebApiController(
            Dispatcher dispatcher,
            Batches batches,
            PresentCaller present,
            ObjectMapper json,
            @Value("${almanac.web-api.max-request:128MB}") DataSize most) {
        this.dispatcher = dispatcher;
        this.batches = batches;
        this.present = present;
        this.json = json;
        this.most = most.toBytes();
    }

    @RequestMapping("/environments/{environment}/api/data/**")
    void answer(HttpServletRequest request, HttpServletResponse response, Principal caller) throws IOException {
        try (Scratch scratch = new Scratch()) {
            String impersonator = present.impersonator().orElse(null);
            Optional<Call> call = RequestReading.read(request, caller.getName(), impersonator, scratch, most);
            if (call.isPresent()) {
                new ReplyWriting(call.get(), dispatcher).write(reply(call.get()), response);
            } else {
                nowhere(response);
            }
        }
    }

    private Reply reply(Call call) {
        if (call.path().length() + call.query().length() > LONGEST_ADDRESS) {
            return dispatcher.failed(
                    new WebApiError(
                            414, "", "An address has at most " + LONGEST_ADDRESS + " characters; send a batch."),
                    call);
        }
        return call.path().equals(BATCH) ? batches.reply(call) : dispatcher.dispatch(call);
    }

    private void nowhere(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("application/json; odata.metadata=minimal");
        response.getOutputStream()
                .write(json.writeValueAsBytes(ErrorBody.of(
                        "0x80040217",
                        "There is no Web API at this address; it has the versions v9.0, v9.1 and v9.2.")));
    }
}
