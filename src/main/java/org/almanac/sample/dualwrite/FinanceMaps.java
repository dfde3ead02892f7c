package org.almanac.sample.dualwrite;

/** Maps of set-up data of finance (dual-write-and-order-management 7.1). */
final class FinanceMaps {

    static final String TEXT = """
            map cdm_companies - Legal entities | 1.0.0.3
              LEGALENTITYID > cdm_companycode
              NAME > cdm_name
            map transactioncurrencies - Currencies | 1.0.0.3
              CURRENCYCODE = isocurrencycode
              NAME = currencyname
              SYMBOL = currencysymbol
            map msdyn_paymentdays - Payment days CDS | 1.0.0.1
              NAME = msdyn_name
              DESCRIPTION = msdyn_description
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            map msdyn_paymentschedules - Payment schedule | 1.0.0.1
              NAME = msdyn_name
              DESCRIPTION = msdyn_description
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            map msdyn_paymentterms - Terms of payment | 1.0.0.4
              NAME = msdyn_name
              DESCRIPTION = msdyn_description
              PAYMENTDAYNAME = msdyn_paymentday.msdyn_name @msdyn_paymentdays
              PAYMENTSCHEDULENAME = msdyn_paymentschedule.msdyn_name @msdyn_paymentschedules
              ISCASHONDELIVERY >< msdyn_iscashondelivery No:false Yes:true
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            map msdyn_customergroups - Customer groups | 1.0.0.2
              CUSTOMERGROUPID = msdyn_groupid
              DESCRIPTION = msdyn_description
              ISSALESTAXINCLUDEDINPRICE >< msdyn_issalestaxincludedinprice No:false Yes:true
              PAYMENTTERMID = msdyn_paymenttermid.msdyn_name @msdyn_paymentterms
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            map msdyn_vendorgroups - Vendor groups | 1.0.0.2
              VENDORGROUPID = msdyn_vendorgroup
              DESCRIPTION = msdyn_description
              DEFAULTPAYMENTTERMNAME = msdyn_paymentterms.msdyn_name @msdyn_paymentterms
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            """;

    private FinanceMaps() {}
}
