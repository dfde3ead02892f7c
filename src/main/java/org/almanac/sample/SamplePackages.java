package org.almanac.sample;

import java.util.List;
import org.almanac.sample.dualwrite.ContosoTableMaps;
import org.almanac.sample.dualwrite.DualWriteCore;
import org.almanac.sample.dualwrite.FinanceAddIn;
import org.almanac.sample.dualwrite.MyCustomTableMaps;
import org.almanac.sample.dualwrite.OrderManagementMaps;
import org.almanac.sample.dualwrite.SeparatedMaps;
import org.almanac.sample.expenses.ContosoExpenses;
import org.almanac.sample.ordermanagement.ContosoFinanceOrders;
import org.almanac.sample.ordermanagement.ContosoOrderFlow;
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
    /** Companies and currencies: the first of the packages that the add-in was separated into. */
    public static final SamplePackage APPLICATION_CORE_MAPS = new SamplePackage(
            "DualWriteAppCoreMaps_managed.zip", "Dual-write application core maps", SeparatedMaps::applicationCore);
    /** Set-up data, customers, vendors and contacts; needs {@link #APPLICATION_CORE_MAPS}. */
    public static final SamplePackage FINANCE_MAPS =
            new SamplePackage("Dynamics365FinanceExtendedMaps_managed.zip", "Finance maps", SeparatedMaps::finance);
    /** Tables of workers, without maps. */
    public static final SamplePackage HUMAN_RESOURCES_TABLES = new SamplePackage(
            "HCMCommon_managed.zip", "Human resources common tables", SeparatedMaps::humanResourcesTables);
    /** Needs {@link #APPLICATION_CORE_MAPS} and {@link #HUMAN_RESOURCES_TABLES}. */
    public static final SamplePackage HUMAN_RESOURCES_MAPS =
            new SamplePackage("Dynamics365HCMMaps_managed.zip", "Human resources maps", SeparatedMaps::humanResources);
    /** Needs those of finance and the tables of human resources. */
    public static final SamplePackage SUPPLY_CHAIN_MAPS = new SamplePackage(
            "Dynamics365SupplyChainExtendedMaps_managed.zip", "Supply chain maps", SeparatedMaps::supplyChain);
    /** Parties; needs those of finance and of supply chain. */
    public static final SamplePackage GLOBAL_ADDRESS_BOOK_MAPS = new SamplePackage(
            "Dynamics365GABDualWriteEntityMaps_managed.zip",
            "Party and global address book maps",
            SeparatedMaps::globalAddressBook);
    /** A partner's table maps. */
    public static final SamplePackage CONTOSO_TABLE_MAPS =
            new SamplePackage("ContosoTableMaps_managed.zip", "Contoso table maps", ContosoTableMaps::build);
    /** Policies, rules, providers and an orchestration. */
    public static final SamplePackage CONTOSO_ORDER_MANAGEMENT = new SamplePackage(
            "ContosoOrderManagement_managed.zip", "Contoso order management", ContosoOrderManagement::build);
    /** An orchestration that sends orders to finance and operations, which needs {@link #ORDER_MANAGEMENT_MAPS} to run. */
    public static final SamplePackage CONTOSO_FINANCE_ORDERS = new SamplePackage(
            "ContosoFinanceOrders_managed.zip",
            "Contoso orders to finance and operations",
            ContosoFinanceOrders::build);
    /** Sales orders and their lines with the filters that order management asks for; needs {@link #FINANCE_ADD_IN}. */
    public static final SamplePackage ORDER_MANAGEMENT_MAPS = new SamplePackage(
            "OrderManagementTableMaps_managed.zip", "Table maps for order management", OrderManagementMaps::build);

    private SamplePackages() {}

    /** A version of the expense application: 1.0, 1.1 or 2.0. */
    public static SamplePackage expenses(String version, boolean managed) {
        var file = "ContosoExpenses_" + version.replace('.', '_') + (managed ? "_managed.zip" : ".zip");
        var title = "Contoso expenses " + version + (managed ? "" : ", unmanaged");
        return new SamplePackage(file, title, () -> ContosoExpenses.build(version, managed));
    }

    /** A version of the partner's changed and new table maps that go from development to production: 1.0 or 1.1. */
    public static SamplePackage myCustomTableMaps(String version, boolean managed) {
        var file = "MyCustomTableMaps_" + version.replace('.', '_') + (managed ? "_managed.zip" : ".zip");
        var title = "My custom table maps " + version + (managed ? "" : ", unmanaged");
        return new SamplePackage(file, title, () -> MyCustomTableMaps.build(version + ".0.0", managed));
    }

    /** A version of an orchestration with two policies and a provider: 1.0, or 1.1 with another threshold, rule and tile. */
    public static SamplePackage contosoOrderFlow(String version, boolean managed) {
        var file = "ContosoOrderFlow_" + version.replace('.', '_') + (managed ? "_managed.zip" : ".zip");
        var title = "Contoso order flow " + version + (managed ? "" : ", unmanaged");
        return new SamplePackage(file, title, () -> ContosoOrderFlow.build(version + ".0.0", managed));
    }

    /** The packages that the add-in was separated into, each after what it needs. */
    public static List<SamplePackage> separatedMaps() {
        return List.of(
                APPLICATION_CORE_MAPS,
                FINANCE_MAPS,
                HUMAN_RESOURCES_TABLES,
                HUMAN_RESOURCES_MAPS,
                SUPPLY_CHAIN_MAPS,
                GLOBAL_ADDRESS_BOOK_MAPS);
    }

    /** Every sample. */
    public static List<SamplePackage> all() {
        return List.of(
                DUAL_WRITE_CORE,
                FINANCE_ADD_IN,
                APPLICATION_CORE_MAPS,
                FINANCE_MAPS,
                HUMAN_RESOURCES_TABLES,
                HUMAN_RESOURCES_MAPS,
                SUPPLY_CHAIN_MAPS,
                GLOBAL_ADDRESS_BOOK_MAPS,
                CONTOSO_TABLE_MAPS,
                myCustomTableMaps("1.0", true),
                myCustomTableMaps("1.0", false),
                myCustomTableMaps("1.1", true),
                myCustomTableMaps("1.1", false),
                ORDER_MANAGEMENT_MAPS,
                CONTOSO_ORDER_MANAGEMENT,
                contosoOrderFlow("1.0", true),
                contosoOrderFlow("1.0", false),
                contosoOrderFlow("1.1", true),
                contosoOrderFlow("1.1", false),
                CONTOSO_FINANCE_ORDERS,
                expenses("1.0", true),
                expenses("1.0", false),
                expenses("1.1", true),
                expenses("1.1", false),
                expenses("2.0", true),
                expenses("2.0", false));
    }
}
