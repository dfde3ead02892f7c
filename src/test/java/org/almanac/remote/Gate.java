package org.almanac.remote;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Watches what the driver sends, and can keep it from learning that an import has ended. */
final class Gate extends OncePerRequestFilter {

    private final List<String> sent = new ArrayList<>();
    private String closing = "";
    private boolean closed;

    /** Once a message was sent again, questions about operations are turned away, as by an environment that is busy. */
    synchronized void closeAfter(String message) {
        closing = message;
        closed = false;
    }

    synchronized void open() {
        closing = "";
        closed = false;
    }

    /** How often a message was sent. */
    synchronized long count(String message) {
        return sent.stream().filter(message::equals).count();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String message = request.getRequestURI().replaceFirst(".*/", "").replaceFirst("\\(.*", "");
        if (turnedAway(request.getMethod(), message)) {
            response.setHeader("Retry-After", "1");
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private synchronized boolean turnedAway(String method, String message) {
        if ("POST".equals(method)) {
            sent.add(message);
            closed |= message.equals(closing);
        }
        return closed && message.equals("asyncoperations");
    }
}
