package org.almanac.web.security;

import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;

/** What the chains have in common whose every request brings its login. */
final class Stateless {

    private Stateless() {}

    /** Spring's own guard against forged requests is off because {@link SessionLoginFilter} does that work. */
    static HttpSecurity chain(HttpSecurity http) throws Exception {
        return http.headers(headers -> headers.addObjectPostProcessor(new HeadersFirst()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // not even the policy STATELESS: with it each call would give the web applications' session a new id,
                // and
                // log out a page that calls twice at the same time
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()));
    }

    /**
     * Headers are set before anything is answered. Otherwise the thread that streams an answer and the one that has called the
     * filters both set them when the answer begins, and break each other's.
     */
    private static final class HeadersFirst implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
