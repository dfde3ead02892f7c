package org.almanac.sample.dualwrite;

import java.util.List;
import java.util.stream.Stream;
import org.almanac.solution.PackageBuilder;

/**
 * Microsoft's table maps in the solutions that they were separated into (dual-write-and-order-management 2.1, 7.1): the maps of
 * {@link FinanceAddIn}, and some that tie the packages to each other. Columns of companies come with the first of them, as
 * {@code Dynamics365Company} brings them.
 */
public final class SeparatedMaps {

    private static final String PREFIX = "msdyn";
    private static final String VERSION = "3.1.24.0";

    private static final String APP_CORE_TABLES = """
            map accounts - Company | 1.0.0.0
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            map contacts - Company | 1.0.0.0
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            map products - Company | 1.0.0.0
              DATAAREAID = msdyn_companyid.cdm_companycode @cdm_companies
            map salesorders - Company | 1.0.0.0
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            """;

    private static final String APP_CORE = """
            map msdyn_exchangeratetypes - Exchange rate type | 1.0.0.1
              NAME = msdyn_name
              DESCRIPTION = msdyn_description
            """;

    private static final String HUMAN_RESOURCES = """
            map cdm_workers - Worker | 1.0.0.4
              PERSONNELNUMBER = cdm_workernumber
              FIRSTNAME = cdm_firstname
              LASTNAME = cdm_lastname
            map cdm_employments - Employment | 1.0.0.3
              EMPLOYMENTID = cdm_employmentnumber
              PERSONNELNUMBER = cdm_workerid.cdm_workernumber @cdm_workers
              EXCHANGERATETYPE = msdyn_exchangeratetype.msdyn_name @msdyn_exchangeratetypes
              LEGALENTITYID = cdm_employercompanyid.cdm_companycode @cdm_companies
            """;

    private static final String SUPPLY_CHAIN = """
            map msdyn_globalproducts - All products | 1.0.0.2
              PRODUCTNUMBER >> msdyn_productnumber
              PRODUCTNAME >> msdyn_productname
            map msdyn_purchaseorders - Purchase order headers V2 | 1.0.0.6
              PURCHASEORDERNUMBER = msdyn_name
              ORDERVENDORACCOUNTNUMBER = msdyn_vendor.msdyn_vendoraccountnumber @msdyn_vendors
              ORDERERPERSONNELNUMBER = msdyn_orderer.cdm_workernumber @cdm_workers
              PAYMENTTERMSNAME = msdyn_paymentterm.msdyn_name @msdyn_paymentterms
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            """;

    private static final String PARTIES = """
            map msdyn_parties - CDS Parties | 1.0.0.3
              PARTYNUMBER = msdyn_partynumber
              PARTYTYPE = msdyn_partytypecode
              NAME = msdyn_name
            """;

    private static final FieldMapping PARTY =
            FieldMapping.parse("PARTYNUMBER = msdyn_partyid.msdyn_partynumber @msdyn_parties");
    private static final FieldMapping CUSTOMER_PARTY =
            FieldMapping.parse("CUSTOMERPARTYNUMBER = msdyn_customerpartyid.msdyn_partynumber @msdyn_parties");

    private static final MapPackage APPLICATION_CORE = new MapPackage(
            "msdyn_DualWriteAppCoreMaps",
            VERSION,
            "Dual-write application core maps",
            PREFIX,
            appCore(),
            Stream.concat(TableMapText.parse(APP_CORE_TABLES).stream(), appCore().stream())
                    .toList(),
            List.of());

    private static final MapPackage FINANCE = maps(
            "msdyn_Dynamics365FinanceExtendedMaps",
            "Dynamics 365 finance extended maps",
            Stream.concat(setUp().skip(2), TableMapText.parse(PartnerMaps.TEXT).stream())
                    .toList(),
            APPLICATION_CORE);

    /** Tables alone. */
    private static final MapPackage WORKERS = new MapPackage(
            "HCMCommon",
            VERSION,
            "Human resources common tables",
            "cdm",
            List.of(),
            TableMapText.parse(HUMAN_RESOURCES),
            List.of());

    private static final MapPackage WORKERS_MAPS = maps(
            "msdyn_Dynamics365HCMMaps",
            "Dynamics 365 human resources maps",
            TableMapText.parse(HUMAN_RESOURCES),
            APPLICATION_CORE,
            WORKERS);

    private static final MapPackage SUPPLY = maps(
            "msdyn_Dynamics365SupplyChainExtendedMaps",
            "Dynamics 365 supply chain extended maps",
            Stream.concat(TableMapText.parse(SupplyChainMaps.TEXT).stream(), TableMapText.parse(SUPPLY_CHAIN).stream())
                    .toList(),
            APPLICATION_CORE,
            FINANCE,
            WORKERS,
            WORKERS_MAPS);

    private static final MapPackage ADDRESS_BOOK = maps(
            "Dynamics365GABDualWriteEntityMaps",
            "Dynamics 365 party and global address book maps",
            Stream.concat(
                            TableMapText.parse(PARTIES).stream(),
                            Stream.of(
                                    FinanceAddIn.map("accounts - Customers V3").saved("1.0.1.0", PARTY),
                                    FinanceAddIn.map("contacts - Customers V3").saved("1.0.1.0", PARTY),
                                    FinanceAddIn.map("salesorders - CDS sales order headers")
                                            .saved("1.0.1.0", CUSTOMER_PARTY)))
                    .toList(),
            APPLICATION_CORE,
            FINANCE,
            SUPPLY);

    private SeparatedMaps() {}

    /** Companies and currencies. */
    public static PackageBuilder applicationCore() {
        return APPLICATION_CORE.build();
    }

    /** Set-up data, customers, vendors and contacts. */
    public static PackageBuilder finance() {
        return FINANCE.build();
    }

    /** Tables of workers and employments, without maps. */
    public static PackageBuilder humanResourcesTables() {
        return WORKERS.build();
    }

    /** Workers and employments. */
    public static PackageBuilder humanResources() {
        return WORKERS_MAPS.build();
    }

    /** Units, products, warehouses and orders. */
    public static PackageBuilder supplyChain() {
        return SUPPLY.build();
    }

    /** Parties, and versions of other maps with the party. */
    public static PackageBuilder globalAddressBook() {
        return ADDRESS_BOOK.build();
    }

    private static Stream<TableMap> setUp() {
        return TableMapText.parse(FinanceMaps.TEXT).stream();
    }

    /** Companies and currencies are the first two of the maps of set-up data. */
    private static List<TableMap> appCore() {
        return Stream.concat(setUp().limit(2), TableMapText.parse(APP_CORE).stream())
                .toList();
    }

    private static MapPackage maps(String uniqueName, String displayName, List<TableMap> maps, MapPackage... needs) {
        return new MapPackage(uniqueName, VERSION, displayName, PREFIX, maps, maps, List.of(needs));
    }
}
