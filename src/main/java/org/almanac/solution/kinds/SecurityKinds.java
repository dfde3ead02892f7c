package org.almanac.solution.kinds;

import static org.almanac.solution.kinds.KindRow.classic;

import java.util.List;
import java.util.stream.Stream;
import org.almanac.solution.KindDescriptor;

/** Roles, column security, connections between rows, reports and templates (package-format 3 and 4). */
public final class SecurityKinds {

    private SecurityKinds() {}

    public static List<KindDescriptor> rows() {
        return Stream.of(
                        classic(20, "Role")
                                .in("Roles", "Role")
                                .byId()
                                .listed()
                                .key("@id")
                                .set("roles"),
                        classic(63, "ConnectionRole")
                                .in("ConnectionRoles/ConnectionRoles", "ConnectionRole")
                                .byId()
                                .listed()
                                .key("connectionroleid")
                                .set("connectionroles"),
                        classic(70, "FieldSecurityProfile")
                                .in("FieldSecurityProfiles", "FieldSecurityProfile")
                                .byId()
                                .listed()
                                .key("@fieldsecurityprofileid")
                                .set("fieldsecurityprofiles"),
                        classic(71, "FieldPermission").byId().set("fieldpermissions"),
                        classic(31, "Report")
                                .in("Reports", "Report")
                                .byId()
                                .listed()
                                .key("reportid", "@reportid")
                                .set("reports"),
                        classic(36, "EmailTemplate").byId().set("templates"),
                        classic(37, "ContractTemplate").byId().set("contracttemplates"),
                        classic(38, "KBArticleTemplate").byId().set("kbarticletemplates"),
                        classic(39, "MailMergeTemplate").byId().set("mailmergetemplates"),
                        classic(161, "MobileOfflineProfile").byId().set("mobileofflineprofiles"),
                        KindRow.table("connectionroleassociation")
                                .in("ConnectionRoles/ConnectionRoleAssociations", "ConnectionRoleAssociation")
                                .key("connectionroleid|associatedconnectionroleid"))
                .map(KindRow::build)
                .toList();
    }
}
