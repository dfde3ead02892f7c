package org.almanac.web.security;

import org.almanac.process.Identities;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks a name and password with the engine, which also slows down and locks out those who guess. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private final Identities identities;

    PasswordLogin(Identities identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return identities
                .authenticate(attempt.getName(), String.valueOf(attempt.getCredentials()))
                .map(Authorities::authenticated)
                .orElseThrow(
                        () -> new BadCredentialsException("The name or the password is wrong, or the user is locked"
                                + " for a while after wrong passwords."));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
