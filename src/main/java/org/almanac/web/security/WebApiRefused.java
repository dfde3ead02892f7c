package org.almanac.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almanac.problem.ErrorCode;
import org.almanac.solution.PlatformCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** 403 of the Web API. */
@Component
class WebApiRefused implements AccessDeniedHandler {

    private final WebApiForm form;

    WebApiRefused(WebApiForm form) {
        this.form = form;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        PlatformCode number =
                cause instanceof Membership.Missing ? PlatformCode.NOT_A_MEMBER : PlatformCode.PRIVILEGE_DENIED;
        form.write(response, ErrorCode.NOT_ALLOWED, number, AccessRefused.detail(cause));
    }
}
