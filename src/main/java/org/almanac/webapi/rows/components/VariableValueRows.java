package org.almanac.webapi.rows.components;

import org.almanac.solution.ComponentRef;

/** Values of environment variables: an environment has at most one for each variable, so its key is the variable's (3.7). */
final class VariableValueRows {

    static final String KIND = "environmentvariablevalue";
    static final String DEFINITION = "environmentvariabledefinition";
    static final String LOOKUP = "environmentvariabledefinitionid";

    private VariableValueRows() {}

    static boolean is(ComponentTable table) {
        return table.kind().equals(KIND);
    }

    /** The definition that a value belongs to. */
    static ComponentRef definition(ComponentRef value) {
        return ComponentRef.of(DEFINITION, value.key());
    }

    /** The value that a definition has. */
    static ComponentRef value(ComponentRef definition) {
        return ComponentRef.of(KIND, definition.key());
    }
}
