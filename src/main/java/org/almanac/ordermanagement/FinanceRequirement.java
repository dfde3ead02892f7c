package org.almanac.ordermanagement;

import java.util.List;

/**
 * A dual-write table map that must be live, with this filter, before an orchestration that calls finance and operations is
 * published (dual-write-and-order-management 5.5, which has it from the set-up page of the provider).
 *
 * @param set entity set of the Dataverse table, such as {@code salesorders}
 * @param entity finance and operations entity, such as {@code CDS sales order headers}
 * @param filter what Dataverse sends, in OData
 * @param source where the rule is from
 */
public record FinanceRequirement(String set, String entity, String filter, String source) {

    private static final String SOURCE = "dual-write-and-order-management 5.5";

    private static final List<FinanceRequirement> ALL = List.of(
            new FinanceRequirement(
                    "salesorders",
                    "CDS sales order headers",
                    "msdyn_ordertype eq 192350000 and _msdyn_company_value ne null and msdyn_isreadytosync eq true"
                            + " and statuscode ne 100003",
                    SOURCE),
            new FinanceRequirement(
                    "salesorderdetails",
                    "CDS sales order lines V2",
                    "_msdyn_company_value ne null and _msdyn_shippingsite_value ne null"
                            + " and _msdyn_shippingwarehouse_value ne null and msdyn_isreadytosync eq true"
                            + " and msdyn_statuscode ne 192350001",
                    SOURCE));

    /** The maps of sales orders and of their lines. */
    public static List<FinanceRequirement> all() {
        return ALL;
    }

    /** The map's name as the dual-write pages show it. */
    public String displayName() {
        return set + " - " + entity;
    }

    /** Whether a filter is the required one; case, runs of white space and outer white space do not matter. */
    public boolean fulfilledBy(String other) {
        return normal(filter).equalsIgnoreCase(normal(other));
    }

    private static String normal(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
