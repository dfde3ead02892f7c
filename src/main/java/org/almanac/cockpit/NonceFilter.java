package org.almanac.cockpit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes the content security policy of a page name the nonce that the page really holds.
 *
 * <p>The web applications keep the nonce in one place for all requests, so that a request at the same time changes it after
 * the policy was written and before the page is; the browser then blocks every script and shows a blank page.
 */
final class NonceFilter extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern NONCE_IN_PAGE = Pattern.compile("nonce=\"([A-Za-z0-9+/=_-]+)\"");
    private static final Pattern NONCE_IN_POLICY = Pattern.compile("'nonce-[^']*'");

    /** Only pages hold a nonce; scripts, styles and fonts are large and pass unbuffered. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        var policy = page.getHeader(POLICY);
        var nonce = NONCE_IN_PAGE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
        if (policy != null && nonce.find()) {
            var mended = Matcher.quoteReplacement("'nonce-" + nonce.group(1) + "'");
            page.setHeader(POLICY, NONCE_IN_POLICY.matcher(policy).replaceAll(mended));
        }
        page.copyBodyToResponse();
    }
}
