package org.almanac.webapi.gateway;

/** The gateway is asked for something that it does not have. */
final class UnknownThing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UnknownThing(String message) {
        super(message);
    }

    static UnknownThing of(String what, String name) {
        return new UnknownThing("There is no " + what + " '" + name + "'.");
    }
}
