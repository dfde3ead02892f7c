package org.almanac.webapi.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.UserIds;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.ValueType;
import org.almanac.webapi.source.Narrowing;
import org.almanac.webapi.source.WireRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Serves {@code systemusers}: the caller, the users that directories name, and the platform itself. */
@Component
@Order(PlatformOrder.OWN)
class SystemUserTable extends PlatformTable {

    static final EntityType TYPE = TypeDraft.of("systemuser", "systemusers", "systemuserid", "fullname")
            .shown(ValueType.STRING, "fullname", "domainname", "internalemailaddress")
            .shown(ValueType.GUID, "azureactivedirectoryobjectid", "applicationid")
            .shown(ValueType.BOOLEAN, "isdisabled")
            .choice("accessmode", Map.of(0, "Read-Write", 4, "Non-interactive"))
            .lookup(new Lookup("businessunitid", "businessunitid", "businessunit", false, "business_unit_system_users"))
            .build();

    private static final String PLATFORM = "SYSTEM";

    private final List<UserDirectory> directories;

    SystemUserTable(ObjectProvider<UserDirectory> directories) {
        super(TYPE);
        this.directories = directories.orderedStream().toList();
    }

    @Override
    Stream<WireRow> all(EnvironmentName environment, Narrowing narrowing) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.add(PLATFORM);
        directories.forEach(directory -> names.addAll(directory.users()));
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null) {
            names.add(caller.getName());
        }
        return names.stream().map(name -> row(environment, name));
    }

    private static WireRow row(EnvironmentName environment, String name) {
        return RowDraft.of(TYPE, UserIds.of(name))
                .with("fullname", name)
                .with("domainname", name)
                .with("azureactivedirectoryobjectid", UserIds.of(name))
                .with("isdisabled", false)
                .with("accessmode", 0)
                .refer("businessunitid", UserIds.businessUnit(environment), "businessunit", environment.value())
                .row();
    }
}
