package org.almanac.webapi.world;

import java.util.List;
import java.util.Map;
import org.almanac.webapi.model.AlternateKey;
import org.almanac.webapi.model.CollectionNavigation;
import org.almanac.webapi.model.EntityType;
import org.almanac.webapi.model.Lookup;
import org.almanac.webapi.model.Property;
import org.almanac.webapi.model.ValueType;

/** Accounts with contacts and tags. */
public final class SmallModel {

    public static final EntityType ACCOUNT = new EntityType(
            "account",
            "accounts",
            "accountid",
            "name",
            List.of(
                    Property.of("accountid", ValueType.GUID),
                    new Property("name", ValueType.STRING, true, 20, Map.of()),
                    Property.of("accountnumber", ValueType.STRING),
                    Property.of("revenue", ValueType.MONEY),
                    Property.of("creditonhold", ValueType.BOOLEAN),
                    Property.of("numberofemployees", ValueType.INTEGER),
                    Property.of("lastonholdtime", ValueType.DATE_TIME),
                    Property.of("foundedon", ValueType.DATE),
                    Property.of("logo", ValueType.BINARY),
                    new Property("industrycode", ValueType.CHOICE, true, null, Map.of(1, "Accounting", 2, "Brokers")),
                    new Property("interests", ValueType.CHOICES, true, null, Map.of(1, "Golf", 2, "Chess")),
                    Property.readOnly("createdon", ValueType.DATE_TIME)),
            List.of(
                    Lookup.of("primarycontactid", "contact"),
                    new Lookup("createdby", "createdby", "contact", false, "")),
            List.of(
                    new CollectionNavigation("contact_customer_accounts", "contact", "parentcustomerid"),
                    new CollectionNavigation("account_tags", "tag", null)),
            List.of(new AlternateKey("number", List.of("accountnumber"))));

    public static final EntityType CONTACT = new EntityType(
            "contact",
            "contacts",
            "contactid",
            "fullname",
            List.of(Property.of("contactid", ValueType.GUID), Property.of("fullname", ValueType.STRING)),
            List.of(new Lookup(
                    "parentcustomerid", "parentcustomerid_account", "account", true, "contact_customer_accounts")),
            List.of(),
            List.of());

    public static final EntityType TAG = EntityType.flat(
            "tag",
            "tags",
            "tagid",
            "name",
            List.of(Property.of("tagid", ValueType.GUID), Property.of("name", ValueType.STRING)));

    private SmallModel() {}
}
