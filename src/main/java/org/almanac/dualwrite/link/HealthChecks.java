package org.almanac.dualwrite.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.FinanceSide;
import org.almanac.dualwrite.FinanceSide.Defect;
import org.almanac.dualwrite.HealthCheck;
import org.almanac.dualwrite.MapVersion;

/** The checks before environments are linked (dual-write-and-order-management 2.2, 2.7). */
public final class HealthChecks {

    private static final MapVersion OLDEST = new MapVersion(10, 0, 9, 0);

    private record Words(String name, String failed, String remedy) {}

    private static final Map<Defect, Words> DEFECTS = Map.of(
            Defect.CLIENTS_NOT_REGISTERED,
            new Words(
                    "client-registration",
                    "The client ids of dual-write are not registered in finance and operations.",
                    "Register both client ids there."),
            Defect.APPLICATION_USERS_MISSING,
            new Words(
                    "application-users",
                    "The application users of dual-write are missing in Dataverse.",
                    "Create them with the role System Administrator."),
            Defect.CONSENT_MISSING,
            new Words(
                    "admin-consent",
                    "The tenant has not consented to the apps of dual-write.",
                    "Have a tenant administrator consent to both apps."),
            Defect.PLUGIN_STEPS_DISABLED,
            new Words(
                    "plugin-steps",
                    "Steps of the plug-in assemblies of dual-write are disabled.",
                    "Enable the steps of DualWriteRegistration.Plugins and DualWriteRuntime.Plugins."),
            Defect.ENTITY_LIST_STALE,
            new Words("entity-list", "The list of F&O entities is stale.", "Refresh the entity list."),
            Defect.OTHER_TENANT,
            new Words("same-tenant", "The environments are in different tenants.", "Link environments of one tenant."),
            Defect.PROSPECT_TO_CASH_PRESENT,
            new Words(
                    "prospect-to-cash",
                    "The solution Prospect to cash is installed.",
                    "Uninstall it; it does not go with dual-write."),
            Defect.LICENSE_MISSING,
            new Words(
                    "license",
                    "The connections could not be created: 403.",
                    "Give the user who links a Power Apps licence."),
            Defect.DATAVERSE_CONNECTION_MISSING,
            new Words("dataverse-connection", "DWDVEV1001: the connection to Dataverse is missing.", "Reset the link."),
            Defect.FINANCE_CONNECTION_MISSING,
            new Words(
                    "finance-connection",
                    "DWFOEV1001: the connection to finance and operations is missing.",
                    "Reset the link."));

    private HealthChecks() {}

    /**
     * All checks.
     *
     * @param companies codes of the rows of {@code cdm_company}
     */
    public static List<HealthCheck> of(boolean core, FinanceSide finance, Collection<String> companies) {
        List<HealthCheck> checks = new ArrayList<>();
        checks.add(check("core-solution", core, "Dual Write Core is not installed.", "Install Dual Write Core."));
        checks.add(check(
                "finance-version",
                MapVersion.parse(finance.version()).compareTo(OLDEST) >= 0,
                "Finance and operations is of version " + finance.version() + ".",
                "Update it to 10.0.9 or later."));
        for (Defect defect : Defect.values()) {
            Words words = java.util.Objects.requireNonNull(DEFECTS.get(defect));
            checks.add(check(words.name(), !finance.defects().contains(defect), words.failed(), words.remedy()));
        }
        checks.add(Companies.rows(companies));
        return checks;
    }

    private static HealthCheck check(String name, boolean passed, String failed, String remedy) {
        return passed ? new HealthCheck(name, true, "Passed.", "") : new HealthCheck(name, false, failed, remedy);
    }
}
