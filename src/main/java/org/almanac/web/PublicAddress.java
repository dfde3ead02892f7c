package org.almanac.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a request is addressed to: Almanac as the caller sees it, and the path within. */
public final class PublicAddress {

    private PublicAddress() {}

    /**
     * The address under which the caller sees Almanac, without a slash at its end, such as {@code https://almanac.example.com}; the
     * setting {@code almanac.web.public-url} has been applied to the request.
     */
    public static String of(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    /** The path within the application, decoded once, such as {@code /api/environments}. */
    public static String path(HttpServletRequest request) {
        return request.getPathInfo() == null
                ? request.getServletPath()
                : request.getServletPath() + request.getPathInfo();
    }
}
