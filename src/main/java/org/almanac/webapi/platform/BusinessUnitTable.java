package org.almanac.webapi.platform;

import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.environment.Environments;
import org.almanac.webapi.UserIds;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Serves {@code businessunits}: the one that an environment has. */
@Component
@Order(PlatformOrder.OWN)
class BusinessUnitTable extends PlatformTable {

    static final EntityType TYPE = TypeDraft.of("businessunit", "businessunits", "businessunitid", "name")
            .shown(ValueType.STRING, "name")
            .shown(ValueType.BOOLEAN, "isdisabled")
            .lookup(new Lookup("organizationid", "organizationid", "organization", false, ""))
            .collection("business_unit_system_users", "systemuser", "businessunitid")
            .build();

    private final Environments environments;

    BusinessUnitTable(Environments environments) {
        super(TYPE);
        this.environments = environments;
    }

    @Override
    Stream<WireRow> all(EnvironmentName environment, Narrowing narrowing) {
        String name = environments.get(environment).displayName();
        return Stream.of(RowDraft.of(TYPE, UserIds.businessUnit(environment))
                .with("name", name)
                .with("isdisabled", false)
                .refer("organizationid", UserIds.organization(environment), "organization", name)
                .row());
    }
}
