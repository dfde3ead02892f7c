package org.almanac.web.security;

import org.almanac.web.Caller;
import org.almanac.web.clients.MachineClient;
import org.almanac.web.clients.MachineClients;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Machine clients are users of the environments that they are registered in, and of no other; people are users of all. */
@Component
class Membership {

    private static final String WEB_API = "/environments/";

    /** The caller is no user of the environment. */
    static final class Missing extends AccessDeniedException {

        private static final long serialVersionUID = 1L;

        Missing(String user, String environment) {
            super("The user " + user + " is not a member of the organization " + environment + ".");
        }
    }

    private final MachineClients clients;

    Membership(MachineClients clients) {
        this.clients = clients;
    }

    /**
     * Nothing, for paths outside of the Web API.
     *
     * @throws Missing if the caller is no user of the environment that the path names
     */
    void check(Caller caller, String path) {
        if (!path.startsWith(WEB_API) || !MachineClient.isName(caller.name())) {
            return;
        }
        int end = path.indexOf('/', WEB_API.length());
        String environment = path.substring(WEB_API.length(), end < 0 ? path.length() : end);
        if (clients.ofUser(caller.name())
                .filter(client -> client.isRegisteredIn(environment))
                .isEmpty()) {
            throw new Missing(caller.name(), environment);
        }
    }
}
