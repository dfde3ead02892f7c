package org.almanac.dualwrite.keys;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The integration keys that Microsoft's maps come with (dual-write-and-order-management 7.1). */
final class StandardKeys {

    private static final String COMPANY = "msdyn_company.cdm_companycode";
    private static final String PRODUCTS_COMPANY = "msdyn_companyid.cdm_companycode";

    private static final Map<String, List<String>> BY_SET = Map.ofEntries(
            Map.entry("cdm_companies", List.of("cdm_companycode")),
            Map.entry("transactioncurrencies", List.of("isocurrencycode")),
            Map.entry("uoms", List.of("msdyn_symbol")),
            Map.entry("msdyn_parties", List.of("msdyn_partynumber")),
            Map.entry("msdyn_paymentdays", List.of("msdyn_name", COMPANY)),
            Map.entry("msdyn_paymentschedules", List.of("msdyn_name", COMPANY)),
            Map.entry("msdyn_paymentterms", List.of("msdyn_name", COMPANY)),
            Map.entry("msdyn_customerpaymentmethods", List.of("msdyn_name", COMPANY)),
            Map.entry("msdyn_vendorpaymentmethods", List.of("msdyn_name", COMPANY)),
            Map.entry("msdyn_taxgroups", List.of("msdyn_name", COMPANY)),
            Map.entry("msdyn_customergroups", List.of("msdyn_groupid", COMPANY)),
            Map.entry("msdyn_vendorgroups", List.of("msdyn_vendorgroup", COMPANY)),
            Map.entry("msdyn_operationalsites", List.of("msdyn_siteid", COMPANY)),
            Map.entry("msdyn_warehouses", List.of("msdyn_warehouseidentifier", COMPANY)),
            Map.entry("msdyn_globalproducts", List.of("msdyn_productnumber")),
            Map.entry("products", List.of("msdyn_productnumber", PRODUCTS_COMPANY)),
            Map.entry("msdyn_sharedproductdetails", List.of("msdyn_itemnumber", PRODUCTS_COMPANY)),
            Map.entry("msdyn_vendors", List.of("msdyn_vendoraccountnumber", COMPANY)),
            Map.entry("accounts", List.of("accountnumber", COMPANY)),
            Map.entry("contacts", List.of("msdyn_contactpersonid", COMPANY)),
            Map.entry("salesorders", List.of("msdyn_salesordernumber", COMPANY)),
            Map.entry("quotes", List.of("msdyn_quotenumber", COMPANY)),
            Map.entry("msdyn_purchaseorders", List.of("msdyn_name", COMPANY)),
            Map.entry("invoices", List.of("msdyn_ledgervoucher", "msdyn_invoicedate", "msdyn_invoicenumber", COMPANY)));

    private StandardKeys() {}

    /** None for a set that is not in the table. */
    static List<String> of(String set) {
        return Objects.requireNonNullElse(BY_SET.get(set.strip().toLowerCase(Locale.ROOT)), List.of());
    }
}
