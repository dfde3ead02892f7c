package org.almanac.tour;

/** What the tour says at start. */
final class Guide {

    private static final String TEXT = """
            Almanac is ready for a tour.

              Where     Tasklist  %1$s/camunda/app/tasklist/default/
                        Cockpit   %1$s/camunda/app/cockpit/default/
                        REST      %1$s/api/environments   (described at %1$s/v3/api-docs)
              Who       operator, approver, viewer, admin; each one's password is the name
              What      dev, test and prod are filled and linked with finance and operations; at first
                        ContosoExpenses 1.1 waits for approval to enter prod

              Next      1. Log in to Tasklist as approver, open the task, look at the plan, approve it.
                        2. Log in to Cockpit as operator and see the deployment end.
                        3. Look at the table maps in Cockpit; docs/tour-of-table-maps.md takes one from dev to prod.
                        4. docs/tour-of-order-management.md takes an order flow from test to prod, and rolls a policy back.
                        5. README.md does the same with curl.
            """;

    private Guide() {}

    /** @param address of this server, without a slash at the end */
    static String text(String address) {
        return TEXT.formatted(address);
    }
}
