package org.almanac.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almanac.dualwrite.DualWrite;
import org.almanac.dualwrite.DualWriteOrder;
import org.almanac.dualwrite.DualWriteRequest;
import org.almanac.dualwrite.MapPair;
import org.almanac.environment.EnvironmentName;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Links the tour's environments with finance and operations; Microsoft's maps are applied and two of them run. */
@Component
@Profile("tour")
class LinkedEnvironments {

    private static final String MICROSOFTS_MAPS = "Dynamics365FinanceAndOperationsDualWriteMaps";
    private static final String COMPANY = "msdyn_company.cdm_companycode";
    private static final Map<String, List<String>> KEYS = Map.of(
            "accounts", List.of("accountnumber", COMPANY),
            "contacts", List.of("msdyn_contactpersonid", COMPANY),
            "ctso_addressbooks", List.of("ctso_name"));
    private static final List<MapPair> RUNNING =
            List.of(MapPair.parse("accounts - Customers V3"), MapPair.parse("contacts - CDS Contacts V2"));

    private final DualWrite dualWrite;

    LinkedEnvironments(DualWrite dualWrite) {
        this.dualWrite = dualWrite;
    }

    /** The same again changes nothing: each request has a key of its own. */
    void link(EnvironmentName environment) {
        List<DualWriteOrder> orders = new ArrayList<>();
        orders.add(new DualWriteOrder.CreateLink(environment + ".operations.contoso.example", List.of("USMF", "DEMF")));
        orders.add(new DualWriteOrder.ApplySolution(MICROSOFTS_MAPS));
        orders.add(new DualWriteOrder.SetKeys(KEYS));
        RUNNING.forEach(map -> orders.add(new DualWriteOrder.Initialize(map)));
        RUNNING.forEach(map -> orders.add(new DualWriteOrder.RefreshTables(map)));
        RUNNING.forEach(map -> orders.add(new DualWriteOrder.Start(map, false)));
        for (int i = 0; i < orders.size(); i++) {
            dualWrite.submit(
                    environment, List.of(new DualWriteRequest("tour/" + environment + "/" + i, orders.get(i))));
        }
    }
}
