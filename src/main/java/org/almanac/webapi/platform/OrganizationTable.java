package org.almanac.webapi.platform;

import java.util.List;
import java.util.stream.Stream;
import org.almanac.environment.Environment;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.webapi.UserIds;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Serves {@code organizations}: the one that an environment is. */
@Component
@Order(PlatformOrder.OWN)
class OrganizationTable extends PlatformTable {

    static final EntityType TYPE = TypeDraft.of("organization", "organizations", "organizationid", "name")
            .shown(ValueType.STRING, "name", "friendlyname", "version")
            .shown(ValueType.INTEGER, "languagecode", "localeid")
            .build();

    private static final int ENGLISH = 1033;

    private final Environments environments;

    OrganizationTable(Environments environments) {
        super(TYPE);
        this.environments = environments;
    }

    @Override
    Stream<WireRow> all(EnvironmentName name, Narrowing narrowing) {
        Environment environment = environments.get(name);
        List<Integer> languages = environment.governance().languages();
        int base = languages.isEmpty() ? ENGLISH : languages.get(0);
        return Stream.of(RowDraft.of(TYPE, UserIds.organization(name))
                .with("name", name.value())
                .with("friendlyname", environment.displayName())
                .with("version", environment.platformVersion())
                .with("languagecode", base)
                .with("localeid", base)
                .row());
    }
}
