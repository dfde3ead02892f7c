package org.almanac.ordermanagement.reading;

import org.almanac.ordermanagement.OrderColumn;
import org.almanac.ordermanagement.OrderRow;
import org.almanac.ordermanagement.OrderTable;

/**
 * What policies and rules need (dual-write-and-order-management 5.5): a policy its rules, a rule its policy. A version of a policy
 * needs no other version of it.
 */
final class PolicyNeeds {

    private PolicyNeeds() {}

    static Needs of(OrderRow row, RowIndex index) {
        Needs needs = new Needs(row, index);
        return row.table() == OrderTable.RULE
                ? needs.lookup(
                        OrderColumn.RULE_POLICY, OrderTable.POLICY, "The policy that the rule belongs to is not there.")
                : needs.all(index.referring(OrderTable.RULE, OrderColumn.RULE_POLICY, row.id()));
    }
}
