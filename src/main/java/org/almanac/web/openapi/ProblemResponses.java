package org.almanac.web.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.almanac.web.problems.Problem;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpStatus;

/** Gives every operation the answers that are no successes, all with the same body. */
final class ProblemResponses implements GlobalOpenApiCustomizer {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String SCHEMA = "#/components/schemas/Problem";

    private static final Map<Integer, String> EVERYWHERE = new LinkedHashMap<>();
    private static final Map<Integer, String> WITH_BODY = new LinkedHashMap<>();

    static {
        EVERYWHERE.put(400, "A parameter, header or the body cannot be understood");
        EVERYWHERE.put(401, "Nobody is logged in");
        EVERYWHERE.put(403, "The caller is in none of the groups that may do this");
        EVERYWHERE.put(404, "There is no such resource");
        EVERYWHERE.put(405, "The path does not know the method");
        EVERYWHERE.put(406, "What the client accepts is not given here");
        EVERYWHERE.put(500, "Almanac has failed; the log has the details under the problem's id");
        EVERYWHERE.put(503, "Not now; see Retry-After");
        WITH_BODY.put(409, "Not in the present state");
        WITH_BODY.put(413, "The upload is too large");
        WITH_BODY.put(415, "The media type is not taken here");
        WITH_BODY.put(422, "Understood and refused");
    }

    @Override
    public void customise(OpenAPI api) {
        var components = api.getComponents() == null ? new Components() : api.getComponents();
        api.setComponents(components);
        ModelConverters.getInstance().readAll(Problem.class).forEach(components::addSchemas);
        EVERYWHERE.forEach((status, text) -> components.addResponses(name(status), response(status, text)));
        WITH_BODY.forEach((status, text) -> components.addResponses(name(status), response(status, text)));
        api.getPaths().values().forEach(ProblemResponses::complete);
    }

    private static void complete(PathItem path) {
        path.readOperationsMap().forEach((method, operation) -> {
            EVERYWHERE.keySet().forEach(status -> add(operation, status));
            if (method != PathItem.HttpMethod.GET) {
                WITH_BODY.keySet().forEach(status -> add(operation, status));
            }
        });
    }

    private static void add(Operation operation, int status) {
        operation.getResponses().addApiResponse(Integer.toString(status), new ApiResponse().$ref(name(status)));
    }

    private static ApiResponse response(int status, String description) {
        var body = new MediaType().schema(new Schema<Problem>().$ref(SCHEMA));
        var response =
                new ApiResponse().description(description).content(new Content().addMediaType(PROBLEM_JSON, body));
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds").schema(new IntegerSchema()));
        }
        return response;
    }

    private static String name(int status) {
        return HttpStatus.valueOf(status).name();
    }
}
