package org.almanac.sample;

import java.util.List;
import org.almanac.sample.dualwrite.ContosoTableMaps;
import org.almanac.sample.dualwrite.DualWriteCore;
import org.almanac.sample.dualwrite.FinanceAddIn;
import org.almanac.sample.expenses.ContosoExpenses;
import org.almanac.sample.ordermanagement.ContosoOrderManagement;

/** All sample packages. Those that others lean on come first, and older versions before newer ones. */
public final class SamplePackages {

    /** Dual Write Core: what table maps are stored in. */
    public static final SamplePackage DUAL_WRITE_CORE =
            new SamplePackage("DualWriteCore_managed.zip", "Dual Write Core", DualWriteCore::build);
    /** Microsoft's table maps with the tables and columns that they map to. */
    public static final SamplePackage FINANCE_ADD_IN = new SamplePackage(
            "FinanceAndOperationsAddIn_managed.zip",
            "Dataverse Add-in for finance and operations",
            FinanceAddIn::build);
    /** A partner's table maps. */
    public static final SamplePackage CONTOSO_TABLE_MAPS =
            new SamplePackage("ContosoTableMaps_managed.zip", "Contoso table maps", ContosoTableMaps::build);
    /** Policies, rules, providers and an orchestration. */
    public static final SamplePackage CONTOSO_ORDER_MANAGEMENT = new SamplePackage(
            "ContosoOrderManagement_managed.zip", "Contoso order management", ContosoOrderManagement::build);

    private SamplePackages() {}

    /** A version of the expense application: 1.0, 1.1 or 2.0. */
    public static SamplePackage expenses(String version, boolean managed) {
        var file = "ContosoExpenses_" + version.replace('.', '_') + (managed ? "_managed.zip" : ".zip");
        var title = "Contoso expenses " + version + (managed ? "" : ", unmanaged");
        return new SamplePackage(file, title, () -> ContosoExpenses.build(version, managed));
    }

    /** Every sample. */
    public static List<SamplePackage> all() {
        return List.of(
                DUAL_WRITE_CORE,
                FINANCE_ADD_IN,
                CONTOSO_TABLE_MAPS,
                CONTOSO_ORDER_MANAGEMENT,
                expenses("1.0", true),
                expenses("1.0", false),
                expenses("1.1", true),
                expenses("1.1", false),
                expenses("2.0", true),
                expenses("2.0", false));
    }
}
