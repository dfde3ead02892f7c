package org.almanac.web.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.PlatformCode;
import org.almanac.webapi.ErrorBody;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The form of the Web API (dataverse-semantics 8.5). */
@Component
class WebApiForm implements RefusalForm {

    private static final String ODATA_VERSION = "OData-Version";

    private final ObjectMapper json;

    WebApiForm(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void write(HttpServletResponse response, ErrorCode error, PlatformCode number, String text)
            throws IOException {
        write(response, error.status(), ErrorBody.of(number.hex(), text));
    }

    /** @param status of the answer, where no error of Almanac's own stands for it */
    void write(HttpServletResponse response, int status, ErrorBody body) throws IOException {
        response.setStatus(status);
        response.setHeader(ODATA_VERSION, "4.0");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), body);
    }
}
