package org.almanac.sample.dualwrite;

import java.util.List;
import org.almanac.solution.PackageBuilder;

/**
 * The table maps of sales orders as order management needs them where its provider is finance and operations: with the filters
 * that the documentation asks for, and lines and headers that are ready when they come (dual-write-and-order-management 5.5).
 * Columns that {@link FinanceAddIn} does not bring are in the package.
 */
public final class OrderManagementMaps {

    private static final String TEXT = """
            map salesorders - CDS sales order headers | 1.0.2.0
              dv msdyn_ordertype eq 192350000 and _msdyn_company_value ne null and msdyn_isreadytosync eq true \
            and statuscode ne 100003
              SALESORDERNUMBER = msdyn_salesordernumber
              ORDERINGCUSTOMERACCOUNTNUMBER = customerid.accountnumber @accounts
              CURRENCYCODE = transactioncurrencyid.isocurrencycode @transactioncurrencies
              none >> msdyn_ordertype :=192350000
              none >> msdyn_isreadytosync :=true
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            map salesorderdetails - CDS sales order lines V2 | 1.0.2.0
              dv _msdyn_company_value ne null and _msdyn_shippingsite_value ne null \
            and _msdyn_shippingwarehouse_value ne null and msdyn_isreadytosync eq true \
            and msdyn_statuscode ne 192350001
              LINECREATIONSEQUENCENUMBER = sequencenumber
              SALESORDERNUMBER = salesorderid.msdyn_salesordernumber @salesorders
              PRODUCTNUMBER = productid.msdyn_productnumber @products
              ORDEREDSALESQUANTITY = quantity
              SHIPPINGSITEID = msdyn_shippingsite.msdyn_siteid @msdyn_operationalsites
              SHIPPINGWAREHOUSEID = msdyn_shippingwarehouse.msdyn_warehouseidentifier @msdyn_warehouses
              SALESORDERLINESTATUS = msdyn_statuscode
              none >> msdyn_isreadytosync :=true
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            """;

    private static final String PREFIX = "msdyn";

    private OrderManagementMaps() {}

    /** The package; it needs {@link FinanceAddIn}. */
    public static PackageBuilder build() {
        var maps = TableMapText.parse(TEXT);
        var addIn = new MapPackage(
                FinanceAddIn.UNIQUE_NAME,
                FinanceAddIn.VERSION,
                FinanceAddIn.UNIQUE_NAME,
                PREFIX,
                FinanceAddIn.maps(),
                FinanceAddIn.maps(),
                List.of());
        return new MapPackage(
                        "msdyn_OrderManagementTableMaps",
                        "1.0.2.0",
                        "Table maps for order management",
                        PREFIX,
                        maps,
                        maps,
                        List.of(addIn))
                .build();
    }
}
