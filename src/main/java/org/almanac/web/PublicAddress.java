package org.almanac.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which the caller sees Almanac, without a slash at its end, such as {@code https://almanac.example.com}. */
public final class PublicAddress {

    private PublicAddress() {}

    /** Of the request; the setting {@code almanac.web.public-url} has been applied to it. */
    public static String of(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }
}
