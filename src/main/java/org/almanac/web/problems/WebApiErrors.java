package org.almanac.web.problems;

import org.almanac.solution.PlatformCode;
import org.almanac.webapi.ErrorBody;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Problems that concern the Web API of an environment but did not arise within it, such as an address that nothing serves. Its
 * clients know the platform's form only (dataverse-semantics 8.5).
 */
@ControllerAdvice
class WebApiErrors implements ResponseBodyAdvice<Object> {

    private static final String WEB_API = "/environments/";

    /** Whether an address, as the client sent it, belongs to an environment. */
    static boolean concern(String address) {
        return address.startsWith(WEB_API);
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Problem problem) || !concern(problem.instance())) {
            return body;
        }
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        response.getHeaders().set("OData-Version", "4.0");
        return ErrorBody.of(number(problem.status()), problem.detail());
    }

    /** The platform's number; none for what is malformed. */
    private static String number(int status) {
        return switch (HttpStatus.valueOf(status)) {
            case FORBIDDEN -> PlatformCode.PRIVILEGE_DENIED.hex();
            case NOT_FOUND -> PlatformCode.OBJECT_DOES_NOT_EXIST.hex();
            case INTERNAL_SERVER_ERROR -> PlatformCode.UNEXPECTED.hex();
            default -> "";
        };
    }
}
