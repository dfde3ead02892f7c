package org.almanac.sample.dualwrite;

/** Maps of supply chain (dual-write-and-order-management 7.1). Products go one way only. */
final class SupplyChainMaps {

    static final String TEXT = """
            map uoms - Units | 1.0.0.2
              UNITSYMBOL = msdyn_symbol
              UNITDESCRIPTION = name
            map msdyn_operationalsites - Sites | 1.0.0.2
              SITEID = msdyn_siteid
              SITENAME = msdyn_name
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            map msdyn_warehouses - Warehouses | 1.0.0.3
              WAREHOUSEID = msdyn_warehouseidentifier
              WAREHOUSENAME = msdyn_name
              OPERATIONALSITEID = msdyn_siteid.msdyn_siteid @msdyn_operationalsites
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            map products - CDS released distinct products | 1.0.0.5
              PRODUCTNUMBER >> msdyn_productnumber
              PRODUCTNAME >> name
              ITEMNUMBER >> msdyn_itemnumber
              CURRENCYCODE >> transactioncurrencyid.isocurrencycode @transactioncurrencies
              SALESUNITSYMBOL >> defaultuomid.msdyn_symbol @uoms
              SALESUNITDECIMALPRECISION >> quantitydecimal :=0
              DATAAREAID >> msdyn_companyid.cdm_companycode @cdm_companies
            map salesorders - CDS sales order headers | 1.0.0.8
              dv msdyn_isreadytosync eq true
              SALESORDERNUMBER = msdyn_salesordernumber
              ORDERINGCUSTOMERACCOUNTNUMBER = customerid.accountnumber @accounts
              CURRENCYCODE = transactioncurrencyid.isocurrencycode @transactioncurrencies
              none >> msdyn_isreadytosync :=true
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            """;

    private SupplyChainMaps() {}
}
