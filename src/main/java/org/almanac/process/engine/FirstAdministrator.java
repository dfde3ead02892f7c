package org.almanac.process.engine;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.almanac.process.Group;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes sure that there is an administrator before the first request comes in: the web applications show an open set-up page
 * to everybody as long as there is none.
 */
@Component
@Order(2)
class FirstAdministrator implements Seed {

    static final String NAME = "admin";

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int PASSWORD_BYTES = 18;

    private final Accounts accounts;
    private final String configuredPassword;

    FirstAdministrator(Accounts accounts, @Value("${almanac.admin.password:}") String configuredPassword) {
        this.accounts = accounts;
        this.configuredPassword = configuredPassword;
    }

    @Override
    public void sow() {
        if (accounts.hasAdministrator()) {
            return;
        }
        var generated = configuredPassword.isBlank();
        var password = generated ? generate() : configuredPassword;
        accounts.ensureUser(NAME, password, List.of(Group.ADMINISTRATORS));
        if (generated) {
            log.warn(
                    "The first administrator is '{}' with the password {} (shown this once; change it).",
                    NAME,
                    password);
        }
    }

    private static String generate() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
