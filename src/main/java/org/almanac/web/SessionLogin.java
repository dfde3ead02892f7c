package org.almanac.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A login that a web application keeps in the servlet session, so that its pages can call the API. */
public interface SessionLogin {

    /** The login in the request's session; empty when there is no session or nobody is logged in. Creates no session. */
    Optional<Login> of(HttpServletRequest request);

    /**
     * @param user the user's id
     * @param csrfToken what the page has to send in {@code X-XSRF-TOKEN} with every request that changes something
     */
    record Login(String user, String csrfToken) {}
}
