package org.almanac.cockpit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.almanac.web.SessionLogin;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.stereotype.Component;

/** The login that Cockpit, Tasklist and Admin keep in the servlet session. */
@Component
class WebAppSession implements SessionLogin {

    private static final String AUTHENTICATIONS = "authenticatedUser";
    private static final String CSRF_TOKEN = "CAMUNDA_CSRF_TOKEN";

    private final String engineName;

    WebAppSession(ProcessEngine engine) {
        this.engineName = engine.getName();
    }

    @Override
    public Optional<Login> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(this::login);
    }

    private Optional<Login> login(HttpSession session) {
        if (session.getAttribute(AUTHENTICATIONS) instanceof Authentications logins) {
            return Optional.ofNullable(logins.getAuthenticationForProcessEngine(engineName))
                    .map(login -> new Login(login.getIdentityId(), (String) session.getAttribute(CSRF_TOKEN)));
        }
        return Optional.empty();
    }
}
