package org.almanac.sample.dualwrite;

/**
 * Maps of customers, vendors and contacts (dual-write-and-order-management 7.1). Customers V3 goes to two tables; vendors,
 * customers and contacts refer to each other in a circle.
 */
final class PartnerMaps {

    static final String TEXT = """
            map msdyn_vendors - Vendors V2 | 1.0.0.7
              VENDORACCOUNTNUMBER = msdyn_vendoraccountnumber
              VENDORGROUPID = msdyn_vendorgroupid.msdyn_vendorgroup @msdyn_vendorgroups
              VENDORPARTYTYPE >< msdyn_isperson Organization:false Person:true
              CURRENCYCODE = msdyn_currencycode.isocurrencycode @transactioncurrencies
              INVOICEVENDORACCOUNTNUMBER = msdyn_invoicevendoraccountnumber.msdyn_vendoraccountnumber @msdyn_vendors
              PRIMARYCONTACTPERSONID = msdyn_vendorprimarycontactperson.msdyn_contactpersonid @contacts
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            map accounts - Customers V3 | 1.0.0.9
              fo ((PartyType == "Organization"))
              dv customertypecode eq 3
              CUSTOMERACCOUNT = accountnumber
              ORGANIZATIONNAME = name
              CUSTOMERGROUPID = msdyn_customergroupid.msdyn_groupid @msdyn_customergroups
              SALESCURRENCYCODE = transactioncurrencyid.isocurrencycode @transactioncurrencies
              PAYMENTTERMS = msdyn_paymentterm.msdyn_name @msdyn_paymentterms
              INVOICEACCOUNT = msdyn_billingaccount.accountnumber @accounts
              CONTACTPERSONID = primarycontactid.msdyn_contactpersonid @contacts
              CREDITLIMITISMANDATORY >< msdyn_creditlimitismandatory No:false Yes:true
              ONHOLDSTATUS >< msdyn_onholdstatus All:192350002 Invoice:192350001 No:192350000
              none >> customertypecode :=3
              LANGUAGEID << none :=en-us
              PARTYTYPE << none :=Organization
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            map contacts - Customers V3 | 1.0.0.9
              fo ((PartyType == "Person"))
              dv msdyn_sellable eq true
              CUSTOMERACCOUNT = msdyn_contactpersonid
              PERSONFIRSTNAME = firstname
              PERSONLASTNAME = lastname
              CUSTOMERGROUPID = msdyn_customergroupid.msdyn_groupid @msdyn_customergroups
              none >> msdyn_sellable :=true
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            map contacts - CDS Contacts V2 | 1.0.0.6
              fo (AssociatedContactType = 1)
              dv msdyn_contactforvendor eq true and msdyn_sellable eq false and msdyn_contactpersonid ne ''
              CONTACTPERSONID = msdyn_contactpersonid
              FIRSTNAME = firstname
              LASTNAME = lastname
              GENDER >< gendercode Female:2 Male:1
              ASSOCIATEDCONTACTNUMBER = msdyn_vendorcontactid.msdyn_vendoraccountnumber @msdyn_vendors
              ASSOCIATEDCONTACTTYPE << none :=Vendor
              none >> msdyn_contactforvendor :=true
              DATAAREAID = msdyn_company.cdm_companycode @cdm_companies
            """;

    private PartnerMaps() {}
}
