package org.almanac.dualwrite.store;

import java.util.UUID;
import org.almanac.dualwrite.MapRegistration;
import org.almanac.dualwrite.SavedMap;
import org.almanac.dualwrite.link.LinkState;
import org.almanac.dualwrite.link.RegisteringVersion;
import org.almanac.environment.EnvironmentName;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcMapRegistration implements MapRegistration {

    private final LinkWork work;
    private final LinkRows links;

    JdbcMapRegistration(LinkWork work, LinkRows links) {
        this.work = work;
        this.links = links;
    }

    @Override
    @Transactional
    public void saved(EnvironmentName environment, UUID version) {
        LinkState state = work.locked(environment);
        work.around(environment)
                .saved()
                .map(version)
                .map(SavedMap::version)
                .ifPresent(known -> links.write(environment, RegisteringVersion.of(state, known)));
    }
}
