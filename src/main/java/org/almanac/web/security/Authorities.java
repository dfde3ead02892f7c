package org.almanac.web.security;

import java.util.List;
import java.util.stream.Stream;
import org.almanac.process.Group;
import org.almanac.process.Identity;
import org.almanac.web.Caller;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Membership of a group, as Spring Security's rules name it: {@code GROUP_operators}. */
final class Authorities {

    private static final String PREFIX = "GROUP_";

    private Authorities() {}

    static String[] names(Group... groups) {
        return Stream.of(groups).map(group -> PREFIX + group.id()).toArray(String[]::new);
    }

    /** The id of the group that an authority stands for. */
    static String group(GrantedAuthority authority) {
        return authority.getAuthority().substring(PREFIX.length());
    }

    /** A login that has been checked; its principal is the {@link Caller}. */
    static Authentication authenticated(Identity identity) {
        return login(identity);
    }

    /** As {@link #authenticated}, for a request that somebody else has sent. */
    static Authentication onBehalf(Identity identity, Caller sender) {
        var login = login(identity);
        login.setDetails(new ActingBy(sender.name()));
        return login;
    }

    private static UsernamePasswordAuthenticationToken login(Identity identity) {
        var authorities = identity.groups().stream()
                .map(group -> new SimpleGrantedAuthority(PREFIX + group))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(Caller.of(identity), null, List.copyOf(authorities));
    }
}
