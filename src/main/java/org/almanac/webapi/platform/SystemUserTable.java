package org.almanac.webapi.platform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almanac.environment.EnvironmentName;
import org.almanac.webapi.UserDirectory;
import org.almanac.webapi.UserDirectory.User;
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

    private static final int READ_WRITE = 0;
    private static final int NON_INTERACTIVE = 4;

    private final List<UserDirectory> directories;

    SystemUserTable(ObjectProvider<UserDirectory> directories) {
        super(TYPE);
        this.directories = directories.orderedStream().toList();
    }

    @Override
    Stream<WireRow> all(EnvironmentName environment, Narrowing narrowing) {
        Map<String, User> users = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        directories.forEach(
                directory -> directory.users(environment).forEach(user -> users.putIfAbsent(user.name(), user)));
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null) {
            users.computeIfAbsent(caller.getName(), name -> new User(name, name, false, null));
        }
        users.put(UserIds.PLATFORM, new User(UserIds.PLATFORM, UserIds.PLATFORM, true, null));
        return users.values().stream().map(user -> row(environment, user));
    }

    private static WireRow row(EnvironmentName environment, User user) {
        return RowDraft.of(TYPE, UserIds.of(user.name()))
                .with("fullname", user.fullName())
                .with("domainname", user.name())
                .with("azureactivedirectoryobjectid", UserIds.of(user.name()))
                .with("applicationid", user.applicationId())
                .with("isdisabled", false)
                .with("accessmode", user.program() ? NON_INTERACTIVE : READ_WRITE)
                .refer("businessunitid", UserIds.businessUnit(environment), "businessunit", environment.value())
                .row();
    }
}
