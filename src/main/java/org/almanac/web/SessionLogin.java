package org.almanac.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A login that a web application keeps in the servlet session, so that its pages can call the API. */
public interface SessionLogin {

    /** The login in the request's session; empty when there is no session or nobody is logged in. Creates no session. */
    Optional<Login> of(HttpServletRequest request);

    /**
     * @param user the user's id
     * @param csrfToken what the page has to send in {@code X-XSRF-TOKEN} with every request that changes something; null
     *     just after the login, until a page is loaded: nothing can be changed yet
     */
    record Login(String user, @Nullable String csrfToken) {}
}
