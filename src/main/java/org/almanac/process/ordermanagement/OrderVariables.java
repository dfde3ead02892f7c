package org.almanac.process.ordermanagement;

import org.almanac.process.step.Variable;

/** Variables of the processes of order management; public API. */
final class OrderVariables {

    /** How many connection references need a connection before their providers can be activated. */
    static final Variable<Long> CONNECTIONS_NEEDED = Variable.number("connectionsNeeded");
    /** What a person has to provide, for the form: {@code <reference>\t<provider>} a line. */
    static final Variable<String> CONNECTIONS_MISSING = Variable.text("connectionsMissing");
    /** What the form submits: JSON text, connection by logical name of the reference. */
    static final Variable<String> CONNECTIONS = Variable.text("connections");

    static final Variable<Boolean> POLICIES_FIRST = Variable.truth("policiesFirst");
    static final Variable<String> SETTLE_WARNING = Variable.text("settleWarning");

    private OrderVariables() {}
}
